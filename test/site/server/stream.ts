import type { ServerResponse } from 'node:http';
import type { Clockwork } from '../control/clockwork';
import type { Site } from '../site';
import type { Issue } from '../jira/state';

const lookMs = 150;

/** Tells open pages what they would otherwise have to ask for: the time, the counters, and which issues changed. */
export interface SiteStream {
  join(response: ServerResponse): void;
  close(): void;
}

export function siteStream(site: Site, clockwork: Clockwork): SiteStream {
  const pages = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  let last = '';
  let seen = new Map<string, string>();

  const told = () => ({
    now: site.now(),
    speed: clockwork.speed,
    mails: site.mail.length,
    violations: site.violations.length,
  });
  const look = (): void => {
    const { issues } = site.world.state.jira;
    const marks = new Map([...issues.values()].map((issue) => [issue.id, markOf(issue)]));
    const changed = [...issues.values()].filter(({ id }) => marks.get(id) !== seen.get(id));
    seen = marks;
    const state = told();
    // Pages count the seconds of a running clock themselves.
    const now = state.speed === 0 ? state.now : Math.floor(state.now / 1000);
    const text = JSON.stringify({ ...state, now });
    if (text === last && changed.length === 0) return;
    last = text;
    for (const page of pages) page.write(lineOf({ ...state, changed: changed.map(changeOf) }));
  };
  const leave = (response: ServerResponse): void => {
    pages.delete(response);
    if (pages.size === 0) clearInterval(timer);
  };
  return {
    join(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(lineOf({ ...told(), changed: [] }));
      if (pages.size === 0) {
        seen = new Map([...site.world.state.jira.issues.values()].map((issue) => [issue.id, markOf(issue)]));
        timer = setInterval(look, lookMs).unref();
      }
      pages.add(response);
      response.on('close', () => leave(response));
    },
    close() {
      for (const page of [...pages]) {
        page.end();
        leave(page);
      }
    },
  };
}

/** Changes whenever somebody who looks at the issue would see something new. */
function markOf({ updatedAt, comments, history, statusId, custom, attachments }: Issue): string {
  return `${updatedAt} ${comments.length} ${history.length} ${statusId} ${attachments.length} ${JSON.stringify(custom)}`;
}

function changeOf({ id, key, projectId, history, comments, creatorId }: Issue) {
  const change = history.at(-1);
  const comment = comments.at(-1);
  const by = (comment?.updatedAt ?? 0) > (change?.createdAt ?? 0) ? comment?.updateAuthorId : change?.authorId;
  return { issueId: id, issueKey: key, projectId, by: by ?? creatorId };
}

function lineOf(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}
