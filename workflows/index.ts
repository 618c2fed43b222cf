export { auditWorkflow } from './audit';
export { ticketWorkflow } from './ticket';
