import { areaColumns } from '@pianqu/shared/boards/area-columns.ts'
import { projectColumns } from '@pianqu/shared/boards/project-list.ts'
import { decimalText } from '@pianqu/shared/workbook/cell-text.ts'
import { openXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { numberFormat } from '../../server/src/workbook/number-format.ts'
import { settle } from './settle.ts'
import { desk, openApp, phone } from './visit.ts'

const { look } = openApp()

/** Others every time; the seed names them again. */
const seed = Number(process.env['PIANQU_FIGURES'] ?? Math.floor(Date.now() % 1_000_000))
let state = seed
function chance(count: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor(state / 65_536) % count
}
const pick = <One>(some: readonly One[]): One => some[chance(some.length)] as One

/** How many figures are compared in a run, and over how many lists of projects. */
const [ofAreas, ofProjects, projectLists] = [20, 20, 4]

type Lines = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Lines of cells under their heads, each called by the code in its first column that is one. */
function linesOf(head: readonly string[], rows: readonly (readonly string[])[]): Lines {
  const isCode = (cell: string) => /^[AP]\d+$/.test(cell)
  return new Map(
    rows.flatMap((row) => {
      const code = row.find(isCode)
      return code ? [[code, new Map(head.map((name, at) => [name, row[at] ?? '']))] as const] : []
    }),
  )
}

/** What a person reads in elements: nothing that only screen readers hear. Runs in the page. */
const textsOf = (elements: readonly Element[]): string[] =>
  elements.map((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const isHidden = (node: Node): boolean => {
      for (let at = node.parentElement; at && at !== element; at = at.parentElement)
        if (at.matches('.visually-hidden, svg') || getComputedStyle(at).display === 'none') return true
      return false
    }
    let text = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) text += isHidden(node) ? ' ' : node.textContent
    return text.replace(/\s+/g, ' ').trim()
  })
const readText = `(element) => (${textsOf.toString()})([element])[0]`

/** The table of a list on a wide screen. */
async function onScreen(page: Page, address: string, heads: readonly string[]): Promise<Lines> {
  await page.goto(address)
  await settle(page, /./)
  const table = (await page.evaluate(`(() => {
    const read = ${readText}
    const [table] = document.querySelectorAll('main table')
    return {
      head: [...table.tHead.rows[table.tHead.rows.length - 1].cells].map(read),
      rows: [...table.querySelectorAll('tbody tr')].map((row) => ({
        codes: [...row.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
        cells: [...row.cells].map(read),
      })),
    }
  })()`)) as { head: string[]; rows: { codes: string[]; cells: string[] }[] }
  const place = (head: string) => table.head.findIndex((cell) => cell.startsWith(head))
  return new Map(
    table.rows.map(({ codes, cells }) => {
      const code = codes.map((href) => /^\/(?:areas|projects)\/([AP]\d+)/.exec(href)?.[1]).find(Boolean) ?? ''
      return [code, new Map(heads.map((head) => [head, cells[place(head)] ?? '']))]
    }),
  )
}

/** What 复制 puts on the clipboard. */
async function copied(page: Page): Promise<Lines> {
  await page.evaluate(() => {
    window.addEventListener('copy', (event) => {
      document.body.dataset['copied'] = event.clipboardData?.getData('text/plain') ?? ''
    })
  })
  await page.getByRole('button', { name: '复制', exact: true }).click()
  const text = await page.evaluate(() => document.body.dataset['copied'] ?? '')
  const [head = [], ...rows] = text.split('\n').map((line) => line.split('\t'))
  return linesOf(head, rows)
}

/** The exported workbook as a spreadsheet shows it. */
async function exported(page: Page): Promise<Lines> {
  const address = await page.getByRole('link', { name: '导出Excel' }).getAttribute('href')
  const reply = await page.context().request.get(address ?? '')
  const [sheet] = (await openXlsx(new Uint8Array(await reply.body()), { readStyles: true })).sheets
  const lines = (sheet?.rows ?? []).map((row, at) =>
    row.map((value, column) => {
      if (typeof value !== 'number') return value === null ? '' : String(value)
      const format = sheet?.cells?.get(`${at},${column}`)?.style?.numFmt
      return numberFormat(format ?? '')(value)?.text ?? decimalText(value)
    }),
  )
  const gap = lines.findIndex((line) => line.every((cell) => cell === ''))
  return linesOf(lines[gap + 1] ?? [], lines.slice(gap + 2))
}

/** What a person reads in a part of the page. */
const read = async (page: Page, selector: string): Promise<string> =>
  (await page.evaluate(`(${readText})(document.querySelector(${JSON.stringify(selector)}))`)) as string

/** Whether a text holds just this figure: no digit goes on before or after it. */
const holds = (text: string, figure: string): boolean =>
  new RegExp(`(?<![\\d.,])${figure.replace(/[.+]/g, '\\$&')}(?![\\d,]|\\.\\d)`).test(text.replace(/ /g, ''))

/** A figure of a list: the head that it stands under, and what its own page writes behind it in another place. */
interface Kind {
  readonly head: string
  readonly unit: string
  readonly isOnCard: boolean
  readonly isOnPage: boolean
}

interface Picked {
  readonly code: string
  readonly kind: Kind
  readonly shown: string
}

const headOf = (columns: readonly { readonly key: string; readonly header: string }[], key: string): string =>
  columns.find((column) => column.key === key)?.header ?? ''

const areaKinds: readonly Kind[] = [
  { head: headOf(areaColumns, 'rate'), unit: '', isOnCard: true, isOnPage: true },
  { head: headOf(areaColumns, 'behind'), unit: '', isOnCard: true, isOnPage: true },
  { head: headOf(areaColumns, 'plan'), unit: '亿元', isOnCard: false, isOnPage: true },
  { head: headOf(areaColumns, 'ytd'), unit: '亿元', isOnCard: false, isOnPage: true },
]

// The page of one project counts its year in 亿元, the list and the file in 万元: each says so beside the number.
const projectKinds: readonly Kind[] = [
  { head: headOf(projectColumns, 'rate'), unit: '', isOnCard: true, isOnPage: true },
  { head: headOf(projectColumns, 'behind'), unit: '', isOnCard: true, isOnPage: true },
  { head: headOf(projectColumns, 'plan'), unit: '万元', isOnCard: true, isOnPage: false },
  { head: headOf(projectColumns, 'ytd'), unit: '万元', isOnCard: true, isOnPage: false },
]

interface Question {
  readonly list: string
  readonly kinds: readonly Kind[]
  readonly count: number
  readonly pageOf: (code: string) => string
}

type Tell = (one: Picked, where: string, instead: string) => void

/** In the copy and in the workbook of the list, and in the drawer that a click opens. */
async function compareFiles(page: Page, picked: readonly Picked[], pageOf: Question['pageOf'], tell: Tell) {
  const [copy, book] = [await copied(page), await exported(page)]
  for (const one of picked) {
    const { code, kind, shown } = one
    const inFiles = { 复制: copy.get(code)?.get(kind.head) ?? '', Excel: book.get(code)?.get(kind.head) ?? '' }
    for (const [file, text] of Object.entries(inFiles)) if (text !== shown.replace(/r$/, '')) tell(one, file, text)
    const row = page.locator('main tbody tr').filter({ has: page.locator(`a[href^="${pageOf(code)}"]`) })
    const links = row.locator('a[data-figure]')
    const texts = await links.evaluateAll(textsOf)
    await links.nth(texts.indexOf(shown.replace(/r$/, ''))).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('heading', { name: '计算' }).waitFor()
    const opened = (await drawer.locator('[data-figure-shown]').textContent()) ?? ''
    if (opened.replace(/\s/g, '') !== shown.replace(/\s/g, '')) tell(one, '来源', opened)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
  }
}

/** On the page of each thing. */
async function comparePages(page: Page, picked: readonly Picked[], pageOf: Question['pageOf'], tell: Tell) {
  const onPages = picked.filter(({ kind }) => kind.isOnPage)
  for (const code of new Set(onPages.map((one) => one.code))) {
    await page.goto(pageOf(code))
    await settle(page, /./)
    const text = await read(page, 'main')
    for (const one of onPages)
      if (one.code === code && !holds(text, `${one.shown}${one.kind.unit}`)) tell(one, pageOf(code), text.slice(0, 400))
  }
}

/** In the cards that a phone shows in place of the list. */
async function compareCards(list: string, picked: readonly Picked[], pageOf: Question['pageOf'], tell: Tell) {
  const page = await look('leader', { size: phone })
  await page.goto(list)
  await settle(page, /./)
  const cards = (await page.evaluate(
    `[...document.querySelectorAll('main li')].map((item) => [item.querySelector('a[href]')?.getAttribute('href') ?? '', (${readText})(item)])`,
  )) as [string, string][]
  for (const one of picked.filter(({ kind }) => kind.isOnCard)) {
    const text = cards.find(([href]) => href.startsWith(pageOf(one.code)))?.[1] ?? ''
    if (!holds(text, `${one.shown}${one.kind.unit}`)) tell(one, '卡片', text)
  }
}

/** Everything that is wrong with figures picked from one list. */
async function differences({ list, kinds, count, pageOf }: Question): Promise<string[]> {
  const page = await look('leader', { size: desk })
  const heads = kinds.map(({ head }) => head)
  const all = [...(await onScreen(page, list, heads))].flatMap(([code, cells]) =>
    kinds
      .map((kind): Picked => ({ code, kind, shown: cells.get(kind.head) ?? '' }))
      .filter(({ shown }) => /\d/.test(shown)),
  )
  const picked = Array.from({ length: count }, () => pick(all))
  const wrong: string[] = []
  const tell: Tell = ({ code, kind, shown }, where, instead) =>
    wrong.push(`${list} ${code} ${kind.head} ${shown}: ${where} ${instead}`)
  await compareFiles(page, picked, pageOf, tell)
  await comparePages(page, picked, pageOf, tell)
  await compareCards(list, picked, pageOf, tell)
  return wrong
}

test(`${ofAreas} figures of areas are the same characters in list, card, page, drawer, copy and workbook (PIANQU_FIGURES=${seed})`, async () => {
  const columns = areaColumns.map(({ key }) => key).join('.')
  const wrong = await differences({
    list: `/areas?columns=${columns}`,
    kinds: areaKinds,
    count: ofAreas,
    pageOf: (code) => `/areas/${code}`,
  })
  expect(wrong).toEqual([])
})

test(`${ofProjects} figures of projects are the same characters in list, card, page, drawer, copy and workbook (PIANQU_FIGURES=${seed})`, async () => {
  const page = await look('leader', { size: desk })
  const areas = [...(await onScreen(page, '/areas', [])).keys()]
  const wrong: string[] = []
  for (let at = 0; at < projectLists; at += 1)
    wrong.push(
      ...(await differences({
        list: `/projects?area=${pick(areas)}`,
        kinds: projectKinds,
        count: ofProjects / projectLists,
        pageOf: (code) => `/projects/${code}`,
      })),
    )
  expect(wrong).toEqual([])
})

test(`the overview says of every area what its list says (PIANQU_FIGURES=${seed})`, async () => {
  const page = await look('leader', { size: desk })
  const rate = headOf(areaColumns, 'rate')
  const list = await onScreen(page, '/areas', [rate])
  await page.goto('/?lights=table')
  await settle(page, /./)
  const rows = (await page.evaluate(
    `[...document.querySelectorAll('main tr')].map((row) => [[...row.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')).join(' '), (${readText})(row)])`,
  )) as [string, string][]
  const wrong = [...list].flatMap(([code, cells]) => {
    const text = rows.find(([hrefs]) => hrefs.includes(`/areas/${code}`))?.[1] ?? ''
    const shown = cells.get(rate) ?? ''
    return /\d/.test(shown) && !holds(text, shown) ? [`${code} ${shown}: ${text}`] : []
  })
  expect(list.size).toBe(24)
  expect(wrong).toEqual([])
})
