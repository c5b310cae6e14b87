import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Route, routes } from './routes.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { look } = openApp()

interface Allowed {
  /** Where such numbers stand. */
  readonly within?: string
  /** What they look like. */
  readonly text?: RegExp
  readonly because: string
}

/** Numbers that open nothing, each with its reason. Whatever is not here is a link to its source, to its list, or a control. */
const allowed: readonly Allowed[] = [
  {
    within: 'h1, header p, header dl',
    because: 'a finding and the line below it: its figures stand in the cards, where they open',
  },
  { within: 'svg', because: 'drawn: the table of the same chart has it' },
  { within: '[class*="_aside_"]', because: 'counts the rows right below it' },
  { within: 'thead, caption, figcaption, h2, h3, [role="status"], nav', because: 'names what stands below it' },
  {
    within: '[class*="_note_"], [class*="_notes_"], [class*="callout"]',
    because: 'a sentence about the figures beside it',
  },
  {
    within: '[class*="_subline_"], [class*="_subtitle_"], [class*="_asked_"], [class*="_detail_"], [class*="_name_"]',
    because: 'a sentence about what stands beside it, which opens; a name may hold a number',
  },
  { text: /^第\d+$/, because: 'a place: its row opens the reasons' },
  { within: '[class*="_legend_"], [class*="_keys_"]', because: 'says what a mark means' },
  {
    within: '[class*="_restated_"], [class*="_published_"]',
    because: 'what was published before, told by the figure beside it',
  },
  { within: '[class*="_move_"], [class*="_change_"]', because: 'a move of places, which the place beside it explains' },
  { text: /^\d{4}(-\d{1,2}){1,2}( \d\d:\d\d)?$|^\d{1,2}-\d{1,2}$|^\d{4}年/, because: 'a date' },
  { text: /^(目标|序时) ?[≥>≤<=]?\d/, because: 'a target: a rule of 管理 › 规则' },
  { text: /^[A-Z]{1,3}-?\d[\dA-Z-]*$|^\d{4}-\d{2}-\d$/, because: 'a code, by which people call it' },
]

/** Pages on which figures come about, are decided or are kept: their numbers are the source that others open. */
const sources: Readonly<Record<string, string>> = {
  '/inbox': 'things to do, each a link by its title',
  '/dispatch': 'filled in here; each cell has its history',
  '/dispatch/review': 'lines under review, each opened by its row',
  '/dispatch/corrections': 'corrections with old and new value, proposer and approver',
  '/bonds/batches/$code': 'the record of a batch: each row names its file and cell',
  '/blockers': 'days of each blocker, opened by its number',
  '/blockers/$id': 'the history of one blocker',
  '/supervisions': 'orders, opened by their blocker',
  '/silences': 'warnings, each with the sentence that explains it',
  '/wall': 'hangs on a wall, where nobody clicks',
  '/meetings': 'meetings, each opened by its name',
  '/meetings/$id': 'an agenda of snapshots, each item opens its page',
  '/meetings/$id/brief': 'paper',
  '/meetings/$id/present': 'a stage, whose items open their source by key',
  '/snapshots': 'numbered states, each opened by its number',
  '/briefs': 'files, each sentence opens its source',
  '/assessment': 'marks, which are nobody’s to open one by one',
  '/assessment/schemes/$code': 'a scheme: what it says is the rule',
  '/adjustments': 'decisions with their documents',
  '/challenges': 'tasks, each opened by its title',
  '/challenges/$id': 'milestones as they were agreed',
  '/policy': 'clauses as they were issued',
  '/policy/calc': 'a calculation that shows every step',
  '/policy/$id': 'clauses as they were issued',
  '/indicators': 'opened by the indicator',
  '/indicators/$id': 'values with their source in the row',
  '/rail': 'measured by its own formula, which the page shows',
  '/bonds': 'amounts by batch, opened by the batch',
  '/projects/$code': 'the months of one project: its lines themselves',
  '/admin/rules': 'rules',
  '/admin/rules/$kind/$code': 'rules',
  '/admin/import': 'records of imports',
  '/admin/setup': 'steps',
  '/admin/registry': 'events',
  '/admin/users': 'accounts',
  '/admin/audit': 'the trail',
}

interface Found {
  readonly text: string
  readonly within: readonly string[]
  readonly place: string
}

/** Every text with a digit in it that a click does not open. */
const closedNumbers = (page: Page, places: readonly string[]): Promise<Found[]> =>
  page.evaluate((selectors) => {
    // A box with a stretched link is clicked anywhere.
    const boxes = [...document.querySelectorAll('[class*="stretched"]')].flatMap(
      (link) => (link as HTMLElement).offsetParent ?? [],
    )
    const opens = 'a[href], button, input, select, textarea, label, summary, .visually-hidden'
    const isClosed = (element: Element): boolean =>
      element.getClientRects().length > 0 &&
      element.closest(opens) === null &&
      !boxes.some((box) => box.contains(element))
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    const texts: { text: string; element: Element }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement) texts.push({ text: node.textContent?.trim() ?? '', element: node.parentElement })
    return texts
      .filter(({ text, element }) => /\d/.test(text) && isClosed(element))
      .map(({ text, element }) => ({
        text,
        within: selectors.filter((selector) => element.closest(selector) !== null),
        place: `${element.tagName.toLowerCase()}.${element.className}`,
      }))
  }, places)

const places = allowed.flatMap(({ within }) => within ?? [])

const isAllowed = ({ text, within }: Found): boolean =>
  allowed.some((each) =>
    each.within === undefined ? each.text?.test(text) : within.includes(each.within) && (each.text?.test(text) ?? true),
  )

describe('every number opens its source or its list', () => {
  test.each(routes.filter(({ pattern }) => !(pattern in sources)))('on $name', async (route: Route) => {
    const page = await look(route.seenBy.includes('leader') ? 'leader' : (route.seenBy[0] ?? 'taskforce'))
    await page.goto(route.address)
    await settle(page, route.heading)
    const closed = (await closedNumbers(page, places)).filter((found) => !isAllowed(found))
    expect(closed.map(({ text, place }) => `${text} <${place}>`)).toEqual([])
  })

  test('a page that is left out is a page', () => {
    const patterns = routes.map(({ pattern }) => pattern)
    expect(Object.keys(sources).filter((pattern) => !patterns.includes(pattern))).toEqual([])
  })
})
