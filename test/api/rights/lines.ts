import { all, command, desk, file, internalFile, internalUpload, type Line, record, ticket, upload } from './line';

/**
 * For each route of the OpenAPI document, which action of `domain/access` it is and what it is about. A route without a
 * line fails the matrix.
 */
export const LINES: Readonly<Record<string, Line>> = {
  'GET /api/openapi.json': desk('anyone'),
  'GET /healthz': desk('anyone'),
  'GET /readyz': desk('anyone'),

  'GET /api/v1/session': desk('anyone'),
  'POST /api/v1/session': desk('anyone'),
  'DELETE /api/v1/session': desk('signedIn'),
  'POST /api/v1/password-resets': desk('anyone'),
  'POST /api/v1/passwords': desk('anyone'),
  'GET /api/v1/me': desk('signedIn'),
  'PATCH /api/v1/me': desk('signedIn'),

  'GET /api/v1/services': desk('signedIn'),
  'GET /api/v1/establishments': desk('signedIn'),
  'GET /api/v1/events': desk('signedIn'),
  'GET /api/v1/groups': desk('readDeskData'),
  'GET /api/v1/calendars': desk('readDeskData'),
  'GET /api/v1/calendars/{id}': record('readDeskData', 'academie-paris'),
  'GET /api/v1/policies': desk('readDeskData'),
  'GET /api/v1/policies/{id}': record('readDeskData', 'academie-paris'),
  'POST /api/v1/business-time/due': desk('previewTime'),
  'POST /api/v1/business-time/elapsed': desk('previewTime'),

  'GET /api/v1/tickets': desk('read'),
  'GET /api/v1/tickets/counts': desk('readDeskData'),
  'POST /api/v1/tickets': desk('open'),
  'GET /api/v1/tickets/{number}': ticket('read'),
  'GET /api/v1/tickets/{number}/timeline': ticket('read'),
  'GET /api/v1/tickets/{number}/commands': ticket('read'),
  'POST /api/v1/tickets/{number}/commands': all(
    command('startVisit'),
    command('acknowledge'),
    command('reopen', { message: 'Encore.' }),
    command('rate', { score: 5 }),
    command('cancelAppointment'),
  ),
  'GET /api/v1/tickets/{number}/attachments': ticket('read'),
  'POST /api/v1/tickets/{number}/attachments': all(upload(), internalUpload()),
  'GET /api/v1/attachments/{id}': all(file(), internalFile()),
};
