import type { Session } from '@pianqu/shared/accounts/session.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import { useFigureView } from '../../navigation/search.ts'
import { mayAny } from '../../session/actor.tsx'
import { usePrinting } from '../../ui/chart/printing.ts'
import { freshnessText } from '../freshness-chip.tsx'
import styles from '../layout.module.css'
import { monthShown, usePageInSight } from '../page-in-sight.ts'
import { periodsQuery } from '../periods.queries.ts'

/** A table with more columns than this is read across. */
const mostUpright = 8

/** Most columns of any table in sight. */
const widest = (): number =>
  Math.max(
    0,
    ...[...document.querySelectorAll<HTMLTableElement>('main table')].map(({ rows }) => rows[0]?.cells.length ?? 0),
  )

const quoted = (text: string): string => `"${text.replace(/["\\\n]/g, ' ')}"`

/** Margin boxes came late to browsers; where there are none the head stands once, in the text. */
function hasMarginBoxes(): boolean {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('@page { @top-left { content: "" } }')
  const [rule] = sheet.cssRules
  return rule !== undefined && 'cssRules' in rule && (rule.cssRules as CSSRuleList).length > 0
}

interface Head {
  readonly left: string
  readonly right: string
}

/** Which page, of when, of which version: said on every sheet. */
function pageRule({ left, right }: Head, isAcross: boolean): string {
  const type = 'font-size: 8.5pt; font-family: sans-serif; padding-bottom: 2mm;'
  return `@page {
  size: A4 ${isAcross ? 'landscape' : 'portrait'};
  margin: 17mm 13mm 13mm;
  @top-left { content: ${quoted(left)}; ${type} font-weight: bold; white-space: nowrap; }
  @top-center { content: ""; }
  @top-right { content: ${quoted(right)} " · 第 " counter(page) "/" counter(pages) " 页"; ${type} white-space: nowrap; }
}`
}

/** The content policy lets no style element into the page; a sheet that a script makes is the script's own doing. */
function PageRule({ rule }: { readonly rule: string }) {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rule)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [rule])
  return null
}

/** `片区调度 · 总览` and `2025年9月 · 快照 2025-09-1 · 938/938 已审 · 截至 09-30`. */
export function PaperHead({ session: { actor, today, demo } }: { readonly session: Session }) {
  const isOnPaper = usePrinting()
  const page = usePageInSight()
  const view = useFigureView()
  const periods = useQuery({ ...periodsQuery, enabled: mayAny(actor, ['figures:read']) }).data
  if (!isOnPaper || !page) return null
  const month = monthShown(page.month, { asked: view.month, periods, today })
  const period = periods?.rows.find((row) => row.month === month)
  const snapshot = page.readsSnapshots ? (view.snapshot ?? period?.snapshot) : undefined
  const head: Head = {
    left: ['片区调度', page.title, demo && '演示数据'].filter(Boolean).join(' · '),
    right: [
      month && monthText(month),
      snapshot && `快照 ${snapshot}`,
      period ? freshnessText(period, today) : `截至 ${today}`,
    ]
      .filter(Boolean)
      .join(' · '),
  }
  return (
    <>
      <PageRule rule={pageRule(head, widest() > mostUpright)} />
      {!hasMarginBoxes() && (
        <p className={styles['paperHead']}>
          <b>{head.left}</b>
          <span>{head.right}</span>
        </p>
      )}
    </>
  )
}
