import { together } from '../harness/together';

together(__filename);
