/** Workflow validators: Jira asks a function of the app before a transition. Nobody is its user. */
import type { ValidatorAnswer, ValidatorQuestion } from '../jira/moving';
import { isRecord, type Core } from './core';

/** A validator that cannot be asked, or answers nonsense, lets nothing pass. */
export async function askValidator(core: Core, question: ValidatorQuestion): Promise<ValidatorAnswer> {
  const { rule, issueKey, from, to, modifiedFields } = question;
  const module = core.manifest.modules.get(rule.moduleKey);
  const functionKey = module?.functionKey;
  if (!module || !functionKey) return { result: false, errorMessage: `No validator ${rule.moduleKey} is installed.` };
  const call = {
    functionKey,
    what: `validator ${rule.moduleKey}`,
    moduleKey: rule.moduleKey,
    moduleType: module.type,
    args: [
      {
        issue: { key: issueKey },
        configuration: rule.configuration,
        transition: { from: { id: from }, to: { id: to }, modifiedFields },
      },
    ],
    accountId: null,
    chain: null,
  };
  const { outcome } = await core.pump.nested(() => core.run(call));
  const value = outcome.kind === 'ok' && isRecord(outcome.value) ? outcome.value : {};
  const { result, errorMessage } = value;
  if (typeof result !== 'boolean') return { result: false, errorMessage: 'The validator could not be asked.' };
  return { result, ...(typeof errorMessage === 'string' ? { errorMessage } : {}) };
}
