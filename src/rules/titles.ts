export { sectionTitle } from '../report/text/passages.js';
