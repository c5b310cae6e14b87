interface ModuleInfo {
  readonly isEntry: boolean
  readonly importers: readonly string[]
  readonly dynamicImporters: readonly string[]
}

interface Chunking {
  readonly getModuleInfo: (id: string) => ModuleInfo | null
}

/** Remembers what was asked once: bundlers ask of every module for every group. */
function once<Answer>(ask: (id: string, chunking: Chunking) => Answer): typeof ask {
  const answers = new Map<string, Answer>()
  return (id, chunking) => {
    const known = answers.get(id)
    if (known !== undefined) return known
    const answer = ask(id, chunking)
    answers.set(id, answer)
    return answer
  }
}

const infoOf = once((id, chunking) => {
  const info = chunking.getModuleInfo(id)
  return {
    importers: info?.importers ?? [],
    isRoot: info !== null && (info.isEntry || info.dynamicImporters.length > 0),
  }
})

/** The sources that are asked for by themselves and come to this module: pages, and what is loaded on demand. */
function rootsOf(id: string, chunking: Chunking): string[] {
  const seen = new Set([id])
  // A set is walked on into what is added on the way.
  for (const each of seen) for (const importer of infoOf(each, chunking).importers) seen.add(importer)
  return [...seen].filter((each) => infoOf(each, chunking).isRoot)
}

const isOf = (page: RegExp) => (roots: readonly string[]) => roots.some((root) => page.test(root))

/**
 * What several share lies with the first of these that it belongs to, so that the pages opened most carry nothing but what
 * they need. A group takes what its modules need with it: the one that is served first has to take first.
 */
const served = [
  ['read', isOf(/overview-page\.tsx$/)],
  ['common', (roots: readonly string[]) => roots.length >= 5 && isOf(/dispatch-page\.tsx$/)(roots)],
  ['wide', (roots: readonly string[]) => roots.length >= 5],
  ['fill', isOf(/dispatch-page\.tsx$/)],
  ['desk', isOf(/review-page\.tsx$/)],
] as const

/** What draws lists, menus and dialogs waits for the first of them, however many of them there are. */
const drawsOverlays = /@base-ui|@floating-ui/

const servedWith = once((id, chunking) => {
  if (drawsOverlays.test(id)) return null
  const roots = rootsOf(id, chunking)
  return (roots.length > 1 && served.find(([, isTheirs]) => isTheirs(roots))?.[0]) || null
})

const servedGroups = served.map(([name], index) => ({
  name: (id: string, chunking: Chunking) => (servedWith(id, chunking) === name ? name : null),
  debugName: name,
  priority: 3.9 - index / 10,
}))

/**
 * Left alone, every set of pages that share something gets a chunk of its own: 94 requests before the first figure. Few
 * chunks pack better and are kept by the browser from page to page.
 */
export const groups = [
  // Polyfills and the content policy run before any module that needs them: their chunk is the first that the entry names.
  { name: 'first', test: /core-js|node_modules\/zod|src\/(polyfills|content-policy)\.ts/, priority: 7 },
  { name: 'vendor', tags: ['$initial' as const], test: /node_modules/, priority: 6 },
  { name: 'shell', tags: ['$initial' as const], priority: 5 },
  { name: 'charts', test: /echarts|zrender/, priority: 4 },
  ...servedGroups,
  // What opens over a page, and whoever comes near a list or a menu asks for.
  {
    name: 'overlays',
    test: /@base-ui|@floating-ui|src\/ui\/(overlay-panel|menu-list|form\/(select|picker)-list)\.tsx/,
    priority: 2,
  },
  // What the lists share, and the page of a project with the look at one over another page.
  { name: 'lists', test: /client\/src\/parts\/list\/(?!list-search)/, minShareCount: 2, priority: 1.5 },
  // The year of the bonds and its batches, with what their figures are told in.
  {
    name: 'bonds',
    test: /client\/src\/features\/bonds\/(?!bonds\.search)|shared\/src\/bonds\//,
    minShareCount: 2,
    priority: 1.5,
  },
  { name: 'project', test: /client\/src\/features\/projects\/(?!projects\.search)/, minShareCount: 2, priority: 1.5 },
  // What the pages of policy and indicators share, or every other page would load a part of its own for it.
  {
    name: 'policy',
    test: /client\/src\/features\/(policy|indicators)\/(?!.*(search|-page))/,
    minShareCount: 2,
    priority: 1.5,
  },
  { name: 'parts', minShareCount: 3, entriesAware: true, entriesAwareMergeThreshold: 20000, priority: 1 },
]
