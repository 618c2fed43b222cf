export { auditWorkflow } from './audit';
export { commitmentsWorkflow } from './commitments';
export { commitmentsReportWorkflow } from './commitmentsReport';
export { inboundMailWorkflow } from './inboundMail';
export { passwordMailWorkflow } from './passwordMail';
export { resendMailWorkflow } from './resendMail';
export { scanFileWorkflow } from './scanFile';
export { ticketWorkflow } from './ticket';
