import type { Header, Kind, SiteHeaders } from './headers.ts';

/**
 * Amazon CloudFront's response headers policy for a kind of path, as the JSON file that
 * `aws cloudfront create-response-headers-policy --response-headers-policy-config file://…` takes.
 */
export function cloudfrontPolicy(name: string, kind: Kind, headers: SiteHeaders): string {
  const all = new Map<string, string>([...headers.everywhere, ...headers.kinds[kind]]);
  const take = (header: string) => {
    const value = all.get(header);
    all.delete(header);
    return value;
  };
  const policy = take('Content-Security-Policy');
  const seconds = Number(take('Strict-Transport-Security')?.replace('max-age=', ''));
  take('X-Content-Type-Options');
  const configuration = {
    Name: `${name}-${kind}`,
    Comment: `Headers of ${kind} paths, written by npm run build`,
    SecurityHeadersConfig: {
      ...(policy === undefined
        ? {}
        : { ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policy } }),
      StrictTransportSecurity: {
        Override: true,
        IncludeSubdomains: false,
        Preload: false,
        AccessControlMaxAgeSec: seconds,
      },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: take('Referrer-Policy') },
    },
    CustomHeadersConfig: customHeaders([...all]),
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}

const customHeaders = (headers: readonly Header[]) => ({
  Quantity: headers.length,
  Items: headers.map(([Header, Value]) => ({ Header, Value, Override: true })),
});

/** The text of a CloudFront function for viewer requests: S3 knows neither folders nor final slashes. */
export const cloudfrontFunction = `// Written by npm run build; a CloudFront function for the event “viewer request”.
function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last === '') {
    request.uri += 'index.html';
    return request;
  }
  if (last.indexOf('.') >= 0) return request;
  return {
    statusCode: 308,
    statusDescription: 'Permanent Redirect',
    headers: { location: { value: request.uri + '/' } },
  };
}
`;
