export { GET } from '../components/machines/manifest.ts';
