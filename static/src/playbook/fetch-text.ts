import { call } from '../call';
import { download } from '../rulebook/download';

/** Hands the reader a version as a file; false when it could not be had. */
export async function fetchText(projectKey: string, version: number): Promise<boolean> {
  const outcome = await call('playbook.text', { version });
  if (!outcome.ok || outcome.value.text === '') return false;
  download(`trin-${projectKey.toLowerCase()}-playbook-${version}.json`, outcome.value.text);
  return true;
}
