export { auditWorkflow } from './audit';
export { passwordMailWorkflow } from './passwordMail';
export { resendMailWorkflow } from './resendMail';
export { ticketWorkflow } from './ticket';
