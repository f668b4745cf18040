export { GET } from '../components/machines/robots.ts';
