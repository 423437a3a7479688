/** What an app leaves in Jira when it is installed: an account of its own, and its fields. */
import type { World } from '../world';
import { nextFieldId } from './building';
import type { Field, FieldKind, InstalledApp } from './state';

/** A `jira:customField` of a manifest. */
interface ManifestField {
  readonly key: string;
  readonly name: string;
  readonly description?: string;
  readonly type: 'string' | 'number' | 'boolean' | 'date' | 'datetime' | 'user' | 'group' | 'object';
  readonly collection?: 'none' | 'list';
  readonly readOnly?: boolean;
}

export interface AppToInstall {
  readonly appId: string;
  readonly name: string;
  readonly environmentType: InstalledApp['environmentType'];
  readonly environmentId: string;
  readonly fields: readonly ManifestField[];
}

/** Installs or upgrades: fields keep their ids and values, whatever version brings them along again. */
export function installApp(world: World, app: AppToInstall): InstalledApp {
  const { jira } = world.state;
  const accountId = jira.app?.accountId ?? `app-${app.appId}`;
  jira.users.set(accountId, {
    accountId,
    accountType: 'app',
    displayName: app.name,
    email: '',
    active: true,
    locale: jira.locale,
    timeZone: jira.timeZone,
    properties: new Map(),
  });
  for (const field of app.fields) addAppField(world, app, field);
  const installedAt = jira.app?.installedAt ?? world.now();
  const { appId, environmentType, environmentId } = app;
  jira.app = { appId, environmentType, environmentId, accountId, installedAt };
  return jira.app;
}

/** Takes the app's account out of service; fields and values stay, as administrators may want them back. */
export function removeApp(world: World): void {
  const { jira } = world.state;
  const user = jira.app && jira.users.get(jira.app.accountId);
  if (user) user.active = false;
  jira.app = null;
}

function addAppField(world: World, app: AppToInstall, wanted: ManifestField): void {
  const { fields } = world.state.jira;
  const key = `${app.appId}__${app.environmentType}__${wanted.key}`;
  const existing = [...fields.values()].find((field) => field.key === key);
  const id = existing?.id ?? nextFieldId(world);
  const customId = Number(id.replace('customfield_', ''));
  const list = wanted.collection === 'list';
  const field: Field = {
    id,
    key,
    name: wanted.name,
    translations: {},
    description: wanted.description ?? '',
    custom: true,
    kind: kindOf(wanted),
    schema: {
      type: list ? 'array' : wanted.type,
      ...(list ? { items: wanted.type } : {}),
      custom: `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${wanted.key}`,
      customId,
    },
    clauseNames: [`cf[${customId}]`, wanted.name],
    options: [],
    app: { appId: app.appId, moduleKey: wanted.key, readOnly: wanted.readOnly ?? false },
  };
  fields.set(id, field);
}

function kindOf({ type, collection }: ManifestField): FieldKind {
  if (collection !== 'list') return type;
  return type === 'user' ? 'users' : 'labels';
}
