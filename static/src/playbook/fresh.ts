import { say, type MessageKey } from '../../../src/messages/message';

type Fresh = Extract<MessageKey, `playbook.new-${string}`>;

/** What something new is called at first, in both languages. */
export function freshName(key: Fresh): { readonly da: string; readonly en: string } {
  return { da: say('da', key), en: say('en', key) };
}
