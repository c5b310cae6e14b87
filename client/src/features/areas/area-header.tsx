import { areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import type { AreaPage } from '@pianqu/shared/boards/area.contract.ts'
import { wanText } from '@pianqu/shared/money/yuan.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Light } from '../../parts/light.tsx'
import { LightStrip } from '../../parts/light-strip.tsx'
import { WatchMark } from '../../parts/watch-mark.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Num } from '../../ui/num.tsx'
import styles from './area-header.module.css'
import { newlyListedText, removedText } from './newly-listed.ts'

interface AreaHeaderProps {
  readonly page: AreaPage
  readonly isUpdating: boolean
}

/** The finding about the area, then what it is. */
export function AreaHeader({ page: { area, month, headline, surfaceKm2, lights }, isUpdating }: AreaHeaderProps) {
  const newlyListed = newlyListedText(area, month)
  return (
    <header className={styles['header']}>
      <p className={styles['trail']}>
        <Link {...paths.areas()} className={styles['back']}>
          <Icon name="previous" size={12} />
          片区
        </Link>
        <strong>{area.name}</strong>
        <span>{area.code}</span>
        <Light light={area.figure?.light ?? null} />
        <WatchMark since={area.watchedSince} isLong />
        {newlyListed && <span className={styles['new']}>{newlyListed}</span>}
        {area.removedOn && <span className={styles['new']}>{removedText(area.removedOn, month)}</span>}
        {isUpdating && <span role="status">更新中</span>}
      </p>
      <h1>
        <span className="visually-hidden">{area.name}：</span>
        {headline}
      </h1>
      <Facts
        facts={[
          { name: '类别', value: areaCategoryNames[area.category] },
          { name: '牵头部门', value: area.leadUnitName },
          { name: '责任区县', value: area.districts.map(({ name }) => name).join('、') },
          {
            name: '面积',
            value: <Num value={surfaceKm2?.toFixed(2) ?? null} unit="平方公里" missing="没有导入边界" />,
          },
          { name: '入列日期', value: area.admittedOn },
          area.plannedPopulation === null
            ? null
            : { name: '规划人口', value: <Num value={wanText(area.plannedPopulation)} unit="万人" /> },
          area.positioning ? { name: '主导功能', value: area.positioning } : null,
          {
            name: '考核排名',
            value: <Link {...paths.ranking({ group: area.category, why: area.code })}>名次和原因</Link>,
          },
          { name: '近12个月灯号', value: <LightStrip lights={lights} />, isWide: true },
        ]}
      />
    </header>
  )
}
