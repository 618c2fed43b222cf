export { auditWorkflow } from './audit';
export { passwordMailWorkflow } from './passwordMail';
export { ticketWorkflow } from './ticket';
