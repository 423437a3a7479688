/** The knowledge base and the asset workspaces of a site that has neither: no articles, no workspaces. */
import { answerPage } from './jsm-values';
import { Refusal, type Route } from './route';
import { visibleDesk } from './servicedesks';

const API = '/rest/servicedeskapi';

export const KNOWLEDGE_BASE: readonly Route[] = [
  { method: 'GET', template: `${API}/knowledgebase/article`, run: (call) => answerPage(call, []) },
  {
    method: 'GET',
    template: `${API}/knowledgebase/article/view/{pageId}`,
    run() {
      throw new Refusal(404, ['There is no such article.']);
    },
  },
  {
    method: 'GET',
    template: `${API}/servicedesk/{serviceDeskId}/knowledgebase/article`,
    run(call) {
      visibleDesk(call);
      return answerPage(call, []);
    },
  },
  { method: 'GET', template: `${API}/assets/workspace`, run: (call) => answerPage(call, []) },
  { method: 'GET', template: `${API}/insight/workspace`, run: (call) => answerPage(call, []) },
];
