/** Every command of @forge/bridge 7.2.0: carried out by the product page, or refused by name with the reason given here. */
export const bridgeCommands = {
  getContext: 'done',
  invoke: 'done',
  fetchProduct: 'done',
  showFlag: 'done',
  closeFlag: 'done',
  openModal: 'done',
  close: 'done',
  onClose: 'done',
  open: 'done',
  refresh: 'done',
  submit: 'done',
  changeWindowTitle: 'done',
  emitReadyEvent: 'done',
  getFrameDispatch: 'done',
  getFrameId: 'done',
  navigate: 'done',
  getUrl: 'done',
  reload: 'done',
  createHistory: 'done',
  emit: 'done',
  on: 'done',
  emitPublic: 'done',
  onPublic: 'done',
  enableTheming: 'done',
  publishRealtimeChannel: 'done',
  subscribeRealtimeChannel: 'done',
  isRovoEnabled: 'done',
  emitFrontendCustomMetric: 'done',
  getCookieConsentPreferences: 'done',
  fetchRemote: 'the app declares no remotes',
  openRovo: 'Rovo is not part of this site',
  initFeatureFlags: 'feature flags are not part of this site',
  trackObjectStoreAction: 'the app declares no object store',
  fetchUserRecommendations: 'there is nobody here to recommend',
  requestTeamworkGraph: 'the Teamwork Graph is not part of this site',
  __permission__egressGet: 'the app declares no configurable egress',
  __permission__egressSet: 'the app declares no configurable egress',
  __permission__egressDeleteDomain: 'the app declares no configurable egress',
  __permission__egressDeleteGroup: 'the app declares no configurable egress',
  __permission__remoteGet: 'the app declares no remotes',
  __permission__remoteSet: 'the app declares no remotes',
} as const;

type BridgeCommand = keyof typeof bridgeCommands;

/** The commands that a product page must carry out. */
export type DoneCommand = {
  [K in BridgeCommand]: (typeof bridgeCommands)[K] extends 'done' ? K : never;
}[BridgeCommand];

function isBridgeCommand(name: string): name is BridgeCommand {
  return Object.hasOwn(bridgeCommands, name);
}

/** Why a command is refused, or undefined when the page carries it out. */
export function whyRefused(name: string): string | undefined {
  if (!isBridgeCommand(name)) return 'this is no command of the bridge';
  return bridgeCommands[name] === 'done' ? undefined : bridgeCommands[name];
}
