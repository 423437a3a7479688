import { defaultPlaybook } from '../domain/playbook/default';
import type { Playbooks } from '../ports';

export const playbooks: Playbooks = {
  async of() {
    return defaultPlaybook;
  },
  async newest() {
    return defaultPlaybook;
  },
  async history() {
    return [];
  },
  async save() {
    return false;
  },
};
