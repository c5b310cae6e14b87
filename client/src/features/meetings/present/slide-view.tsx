import type { Slide, SlideChart } from '@pianqu/shared/meetings/pack.contract.ts'
import { useLayoutEffect, useRef, useState } from 'react'
import { pageInks } from '../../../ui/chart/inks.ts'
import { Chart } from '../../../ui/chart/lazy-chart.tsx'
import styles from './present.module.css'
import { slideOption } from './slide-options.ts'

/** What the room sees of an item: the finding, four facts, one chart. */
export function SlideView({ slide, theme }: { readonly slide: Slide; readonly theme: string }) {
  const { item, meta, facts, chart, figuresThen, figuresNow } = slide
  return (
    <section className={styles['slide']} aria-label="议题">
      <h1 className={styles['title']}>{item.title}</h1>
      <p className={styles['meta']}>{meta}</p>
      {facts.length > 0 && (
        <dl className={styles['facts']}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dd>{value}</dd>
              <dt>{label}</dt>
            </div>
          ))}
        </dl>
      )}
      {figuresThen.length > 0 && (
        <p className={styles['then']}>
          {figuresThen.map(({ label, display }, index) => (
            <span key={label}>
              {label}　当时 {display} → 现在 {figuresNow[index]?.display ?? '—'}
            </span>
          ))}
        </p>
      )}
      {chart && <Drawing key={`${item.id} ${theme}`} chart={chart} />}
    </section>
  )
}

function Drawing({ chart }: { readonly chart: SlideChart }) {
  const box = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const watcher = new ResizeObserver(() => setHeight(element.clientHeight))
    watcher.observe(element)
    setHeight(element.clientHeight)
    return () => watcher.disconnect()
  }, [])
  if (chart.kind === 'timeline') {
    return (
      <ol className={styles['timeline']} aria-label={chart.label}>
        {chart.points.map(({ on, name, text }) => (
          <li key={`${on} ${name} ${text}`}>
            <time>{on}</time> <strong>{name}</strong> {text}
          </li>
        ))}
      </ol>
    )
  }
  if (chart.kind === 'list') {
    return (
      <ul className={styles['timeline']} aria-label={chart.label}>
        {chart.rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    )
  }
  const size = Math.max(12, Math.round(Math.min(window.innerWidth / 1920, window.innerHeight / 1080) * 24))
  const option = slideOption(chart, pageInks(), size)
  return (
    <div ref={box} className={styles['chart']}>
      {height > 0 && option && <Chart label={chart.label} option={option} height={height} />}
    </div>
  )
}
