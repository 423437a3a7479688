/** What the manifest says about content and egress, as far as a browser enforces it. */
export interface ContentPermissions {
  readonly content?: { readonly styles?: readonly string[]; readonly scripts?: readonly string[] };
  readonly external?: {
    readonly fetch?: { readonly client?: readonly (string | { readonly address: string })[] };
    readonly fonts?: readonly string[];
    readonly frames?: readonly string[];
    readonly images?: readonly string[];
    readonly media?: readonly string[];
    readonly scripts?: readonly string[];
    readonly styles?: readonly string[];
  };
}

/** What Atlassian lets an app's frame do; the same list goes into the iframe's attribute and the header. */
export const frameSandbox =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/** The Content-Security-Policy of an app's frame: closed, except for what the manifest opens. */
export function frameCsp({ content = {}, external = {} }: ContentPermissions, productOrigin: string): string {
  const client = (external.fetch?.client ?? []).map((to) => (typeof to === 'string' ? to : to.address));
  const quoted = (words: readonly string[] = []): string[] => words.map((word) => `'${word}'`);
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src', "'self'"],
    ['script-src', "'self'", ...quoted(content.scripts), ...(external.scripts ?? [])],
    ['style-src', "'self'", ...quoted(content.styles), ...(external.styles ?? [])],
    ['connect-src', "'self'", ...client],
    ['img-src', "'self'", 'data:', 'blob:', ...(external.images ?? [])],
    ['font-src', "'self'", 'data:', ...(external.fonts ?? [])],
    ['media-src', "'self'", 'data:', 'blob:', ...(external.media ?? [])],
    ['frame-src', "'self'", ...(external.frames ?? [])],
    ['form-action', "'self'"],
    ['frame-ancestors', productOrigin],
    ['sandbox', ...frameSandbox.split(' ')],
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}
