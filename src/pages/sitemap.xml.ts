export { GET } from '../components/machines/sitemap.ts';
