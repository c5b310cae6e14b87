/** Where a file stands, as far as the rules of import care. */
export interface Place {
  /** `shared`, `module`, `db`, `http`, `assembly`, `seed`, `feature`, `ui`, `app` …, or `package`. */
  readonly part: string
  /** The module of the server, the feature of the client or the room of `shared`. */
  readonly name: string
  /** The last dotted word: `routes`, `command`, `query`, `tables`, `store`, `facts`; `plain` without one. */
  readonly role: string
}

type Shape = readonly [pattern: RegExp, part: string]

/** The first that matches; the group, where there is one, is the name. */
const shapes: readonly Shape[] = [
  [/^shared\/src\/([^/]+)\//, 'shared'],
  [/^server\/src\/modules\/([^/]+)\//, 'module'],
  [/^server\/src\/(?:db)\//, 'db'],
  [/^server\/src\/(?:http)\//, 'http'],
  [/^server\/src\/(?:workbook)\//, 'workbook'],
  [/^server\/src\/(?:work)\//, 'work'],
  [/^server\/src\/clock\.ts$/, 'clock'],
  // What puts the server together: app, main, cli and what they are made of.
  [/^server\/src\//, 'assembly'],
  [/^seed\//, 'seed'],
  [/^client\/src\/features\/([^/]+)\//, 'feature'],
  [/^client\/src\/(?:ui)\//, 'ui'],
  [/^client\/src\/(?:api)\//, 'api'],
  [/^client\/src\/(?:navigation)\//, 'navigation'],
  [/^client\/src\/(?:parts)\//, 'parts'],
  [/^client\/src\/(?:editing)\//, 'editing'],
  [/^client\/src\/(?:session)\//, 'session'],
  [/^client\/src\/(?:app)\//, 'app'],
  [/^client\/src\//, 'app'],
]

export function placeOf(path: string): Place {
  const role = /\/[^/.]+\.([a-z]+)\.tsx?$/.exec(path)?.[1] ?? 'plain'
  for (const [pattern, part] of shapes) {
    const match = pattern.exec(path)
    if (match) return { part, name: match[1] ?? '', role }
  }
  return { part: 'package', name: path, role: 'plain' }
}
