/** Told to the app's other frames on the page when a case has been moved in one of them. */
export const MOVED = 'trin.moved';
