export { GET, getStaticPaths } from '../components/share/icons.ts';
