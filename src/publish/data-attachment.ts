import { messages } from '../messages/messages.js';
import type { Attachment } from '../render/pdf/index.js';
import { toData } from '../report/data.js';
import type { Report } from '../report/report.js';
import { jsonText } from '../reporter/json-text.js';

/** The data document of a report, as `report extract` prints it, to travel inside its PDF. */
export function dataAttachment(report: Report): Attachment {
  return {
    name: 'data.json',
    type: 'application/json',
    description: messages.document.pdf.data,
    bytes: new TextEncoder().encode(jsonText(toData(report))),
  };
}
