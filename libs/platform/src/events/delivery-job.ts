import type { Job } from '../queue/queue.js';
import type { Delivery } from './relay.repository.js';

/** The job of a delivery: ids only. Its id differs per handing over, and has no ':' because BullMQ forbids it. */
export const jobOf = ({ tenantId, eventId, handler, attempt }: Delivery): Job => ({
  id: `${eventId}-${handler}-${attempt}`,
  name: handler,
  data: { tenantId, eventId, attempt },
});

/** The delivery a job stands for. */
export const deliveryOf = ({ name, data }: Job): Delivery => ({
  tenantId: String(data['tenantId']),
  eventId: String(data['eventId']),
  handler: name,
  attempt: Number(data['attempt']),
});
