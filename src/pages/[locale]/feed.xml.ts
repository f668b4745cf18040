export { GET, getStaticPaths } from '../../components/machines/feed.ts';
