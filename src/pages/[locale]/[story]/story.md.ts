export { GET, getStaticPaths } from '../../../components/machines/markdown.ts';
