/** What a customer may say about a request beside commenting: whether to be mailed, and how it went. */
import { z } from 'zod';
import { jiraNow } from './edits';

import { visibleRequest, type FoundRequest } from './request-finding';
import { created, done, ok, Refusal, type Call, type Route } from './route';

const MAIL = '/rest/servicedeskapi/request/{issueIdOrKey}/notification';
const FEEDBACK = '/rest/servicedeskapi/request/{requestIdOrKey}/feedback';
const Feedback = z.object({
  type: z.literal('csat'),
  rating: z.number().int().min(1).max(5),
  comment: z.object({ body: z.string() }).optional(),
});

function me(call: Call): string {
  if (call.actor.accountId === null) throw new Refusal(401, ['Log in first.']);
  return call.actor.accountId;
}

function feedbackAnswer({ request }: FoundRequest): Record<string, unknown> {
  const { feedback } = request;
  if (!feedback) throw new Refusal(404, ['There is no feedback on this request.']);
  return { type: 'csat', rating: feedback.rating, comment: { body: feedback.comment } };
}

function reportersOwn(call: Call): FoundRequest {
  const found = visibleRequest(call, 'requestIdOrKey');
  if (found.issue.reporterId !== me(call)) throw new Refusal(403, ['Only the reporter may give feedback.']);
  return found;
}

export const REQUEST_FOLLOW: readonly Route[] = [
  {
    method: 'GET',
    template: MAIL,
    run: (call) => ok({ subscribed: !visibleRequest(call).request.unsubscribed.includes(me(call)) }),
  },
  {
    method: 'PUT',
    template: MAIL,
    run(call) {
      const { request } = visibleRequest(call);
      request.unsubscribed = request.unsubscribed.filter((id) => id !== me(call));
      return done();
    },
  },
  {
    method: 'DELETE',
    template: MAIL,
    run(call) {
      const { request } = visibleRequest(call);
      request.unsubscribed = [...new Set([...request.unsubscribed, me(call)])];
      return done();
    },
  },
  { method: 'GET', template: FEEDBACK, run: (call) => ok(feedbackAnswer(visibleRequest(call, 'requestIdOrKey'))) },
  {
    method: 'POST',
    template: FEEDBACK,
    run(call) {
      const found = reportersOwn(call);
      const body = Feedback.safeParse(call.body);
      if (!body.success) throw new Refusal(400, ['Feedback is a csat rating from 1 to 5.']);
      if (found.issue.resolutionId === null) throw new Refusal(400, ['The request has not been resolved.']);
      const { rating, comment } = body.data;
      found.request.feedback = { rating, comment: comment?.body ?? '', at: jiraNow(call.world) };
      return created(feedbackAnswer(found));
    },
  },
  {
    method: 'DELETE',
    template: FEEDBACK,
    run(call) {
      reportersOwn(call).request.feedback = null;
      return done();
    },
  },
];
