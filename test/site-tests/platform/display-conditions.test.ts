import { resolve } from 'node:path';
import { say } from '../../../src/messages/message';
import { frameRegistry } from '../../site/frames/registry';
import { displayConditionsOf } from '../../site/platform/display-conditions';
import { readManifest } from '../../site/platform/manifest';
import { withSite } from '../../site/closing';
import { appOf, littleJira, littleManifest, littleSite } from './little-site';

const issue = (typeName: string, ...keys: readonly string[]) => ({
  typeName,
  properties: new Map(keys.map((key) => [key, {}])),
});
const has = (propertyKey: string) => ({ entityPropertyExists: { entity: 'issue', propertyKey } });
const shown = (conditions: unknown, ...keys: readonly string[]) =>
  displayConditionsOf('panel', conditions)(issue('Bug', ...keys));

test.each([
  ['a property that is there', has('a'), true],
  ['a property that is not there', has('b'), false],
  ['not, one that is there', { not: has('a') }, false],
  ['not, one that is not there', { not: has('b') }, true],
  ['one level is joined by and', { ...has('a'), issueType: 'Bug' }, true],
  ['one level, of which one is false', { ...has('a'), issueType: 'Task' }, false],
  ['or, as an object', { or: { ...has('b'), issueType: ['Task', 'Bug'] } }, true],
  ['or, of which none is true', { or: { ...has('b'), issueType: 'Task' } }, false],
  ['or, as an array', { or: [has('b'), has('a')] }, true],
  ['and, as an array', { and: [has('a'), has('b')] }, false],
  ['an object in an array is joined by and', { or: [{ ...has('a'), issueType: 'Task' }, has('b')] }, false],
  ['not, none of several', { not: [has('b'), has('c')] }, true],
  ['not, one of several', { not: { ...has('a'), issueType: 'Task' } }, false],
  ['arrays in arrays', { or: [{ and: [has('a'), has('b')] }, { and: [has('a'), { not: has('c') }] }] }, true],
  ['three deep', { not: { or: { and: [has('a'), { not: has('b') }] } } }, false],
  ['capitals matter', { issueType: 'bug' }, false],
])('%s', (_why, conditions, is) => {
  expect(shown(conditions, 'a')).toBe(is);
});

test('without an issue conditions on one are false', () => {
  expect(displayConditionsOf('panel', has('a'))(undefined)).toBe(false);
  expect(displayConditionsOf('panel', { issueType: 'Bug' })(undefined)).toBe(false);
});

test.each([
  [{ isAdmin: true }, 'module panel: the display condition isAdmin is not part of this site'],
  [
    { or: [has('a'), { not: { jiraExpression: 'true' } }] },
    'module panel: the display condition jiraExpression is not',
  ],
  [{ OR: [has('a')] }, 'module panel: the display condition OR is not'],
  [{ entityPropertyExists: { entity: 'project', propertyKey: 'a' } }, 'module panel: entityPropertyExists is not as'],
  [{ entityPropertyExists: { entity: 'issue', propertyKey: 'a', objectName: 'b' } }, 'objectName'],
  [{ or: [] }, 'module panel: or is not as'],
  [{ and: [[has('a')]] }, 'module panel: and is not as'],
  [{ not: true }, 'module panel: not is not as'],
  [{ not: {} }, 'module panel: not holds no condition'],
  [[has('a')], 'module panel: displayConditions is not as'],
])('%j is refused', (conditions, why) => {
  expect(() => displayConditionsOf('panel', conditions)).toThrow(why);
});

const panel = { key: 'panel', resource: 'main', title: 'Panel', resolver: { function: 'main' } };
const app = appOf(`define('here', () => 'here');`);

test('a site does not open on a condition it does not know', async () => {
  const manifest = littleManifest({ 'jira:issuePanel': [{ ...panel, displayConditions: { isLoggedIn: true } }] });
  await expect(littleSite(app, manifest).then((options) => withSite(options, async () => undefined))).rejects.toThrow(
    'isLoggedIn',
  );
});

test('a page is asked once for what it shows; what is hidden can be called all the same', async () => {
  const displayConditions = { not: has('done') };
  const manifest = littleManifest({ 'jira:issuePanel': [{ ...panel, displayConditions }] });
  const properties = new Map<string, unknown>();
  const jira = littleJira(undefined, properties);
  await withSite({ ...(await littleSite(app, manifest)), jira }, async (site) => {
    const module = {
      type: 'jira:issuePanel',
      key: 'panel',
      resource: 'main',
      viewportSize: undefined,
      title: () => '',
    };
    const screens = { modules: [module], folders: new Map(), permissions: {} };
    const registry = frameRegistry(
      site,
      () => screens,
      () => '',
    );
    const place = { issueKey: 'HELP-1' };
    const open = () => registry.open({ accountId: 'anna', types: ['jira:issuePanel'], place, locale: 'en' });
    const [before] = open();
    expect(before).toMatchObject({ moduleKey: 'panel' });
    properties.set('done', true);
    expect(open()).toEqual([]);
    expect(registry.find(String(before?.id), 'anna')).toBeDefined();
    expect(await site.invoke({ accountId: 'anna', moduleKey: 'panel', functionKey: 'here', ...place })).toMatchObject({
      value: 'here',
    });
  });
});

const SUPPORT = ['case-panel', 'hop-chain'];
const START = ['onboarding-panel'];

test.each([
  ['neither property', 'Henvendelse', [], [...SUPPORT, ...START]],
  ['a support case', 'Henvendelse', ['trin'], SUPPORT],
  ['an onboarding case', 'Projekt', ['trin-onboarding'], START],
  ['both', 'Projekt', ['trin', 'trin-onboarding'], [...SUPPORT, ...START]],
  ['an issue made for an item', 'Opstartsopgave', ['trin-onboarding-item'], [...SUPPORT, ...START]],
  // So that the case can be begun before, or without, the app's removing what it wrote of support.
  ['a support case made one of onboarding', say('da', 'start-type.name-case'), ['trin'], [...SUPPORT, ...START]],
  ['the same in English', say('en', 'start-type.name-case'), ['trin'], [...SUPPORT, ...START]],
] as const)('of ours on an issue: %s', (_why, typeName, keys, modules) => {
  const manifest = readManifest(resolve(__dirname, '../../../manifest.yml'));
  const on = issue(typeName, ...keys);
  const ours = [...SUPPORT, ...START].filter((key) => manifest.modules.get(key)?.isDisplayed?.(on) === true);
  expect(ours).toEqual(modules);
});
