export { GET, getStaticPaths } from '../../../../components/share/share-route.ts';
