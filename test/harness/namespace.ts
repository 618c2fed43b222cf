import type { Connection } from '@temporalio/client';
import { google, temporal } from '@temporalio/proto';
import { until } from './until';

const { IndexedValueType } = temporal.api.enums.v1;

const SEARCH_ATTRIBUTES = {
  TicketStatus: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  TicketLevel: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  TicketPriority: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  TicketGroup: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  TicketDue: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
  TicketBreached: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
};

/** A namespace of its own, with the desk's search attributes. Asked again until the server has noticed it. */
export async function createNamespace(
  { workflowService, operatorService }: Connection,
  namespace: string,
): Promise<void> {
  const workflowExecutionRetentionPeriod = google.protobuf.Duration.fromObject({ seconds: 86_400 });
  await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  await until(() =>
    operatorService.addSearchAttributes({ namespace, searchAttributes: SEARCH_ATTRIBUTES }).then(
      () => true,
      () => false,
    ),
  );
}
