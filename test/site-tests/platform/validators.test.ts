import { withSite } from '../../site/closing';
import type { AskValidator } from '../../site/jira/moving';
import { appOf, ask, littleJira, littleManifest, littleSite } from './little-site';

const manifest = littleManifest(
  {
    function: [{ key: 'gate', handler: 'index.gate' }],
    'jira:workflowValidator': [{ key: 'gate', name: 'Gate', description: 'A gate', function: 'gate' }],
  },
  ['storage:app', 'write:jira-work'],
);
const app = appOf(
  `define('move', async () => (await asApp().requestJira(route\`/rest/api/3/issue/HELP-1/transitions\`, { method: 'POST', body: '{}' })).json());`,
  `export const gate = async ({ issue, transition, configuration }) => {
    if (configuration.broken) throw new Error('broken');
    await kvs.set('asked', { key: issue.key, to: transition.to.id });
    return { result: transition.to.id === '3', errorMessage: 'Not yet.' };
  };`,
);

/** A Jira that asks the validator about every call. */
function asking(configuration: object, to: string) {
  const jira = littleJira();
  return (world: Parameters<typeof jira>[0]): ReturnType<typeof jira> => {
    let asked: AskValidator | undefined;
    return {
      ...jira(world),
      onValidate: (validator) => (asked = validator),
      async handle() {
        const rule = { id: '1', moduleKey: 'gate', configuration };
        const body = await asked?.({ rule, issueKey: 'HELP-1', from: '1', to, transitionId: '9', modifiedFields: {} });
        return { status: 200, headers: {}, body };
      },
    };
  };
}

test.each([
  ['yes', {}, '3', { result: true }],
  ['no', {}, '4', { result: false, errorMessage: 'Not yet.' }],
  ['no when it breaks', { broken: true }, '3', { result: false }],
])('a validator says %s, to a person and to the app itself', async (_why, configuration, to, answer) =>
  withSite({ ...(await littleSite(app, manifest)), jira: asking(configuration, to) }, async (site) => {
    expect(await site.rest('anna', 'POST', '/rest/api/3/issue/HELP-1/transitions', {})).toMatchObject({ body: answer });
    expect(await site.invoke(ask('move'))).toMatchObject({ ok: true, value: answer });
  }),
);
