import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { SearchField } from '../../ui/form/search-field.tsx'
import styles from './bonds.module.css'
import { projectsLikeQuery } from './bonds.queries.ts'
import finder from './project-finder.module.css'

interface ProjectFinderProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (code: string, name: string) => void
  readonly error?: string | undefined
}

/** One project of the whole city, found by a part of its code or name. */
export function ProjectFinder({ label, value, onChange, error }: ProjectFinderProps) {
  const group = useId()
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { data, isFetching } = useQuery(projectsLikeQuery(q.trim()))
  const rows = q.trim() ? (data?.rows ?? []) : []
  const choose = (code: string, name: string) => {
    setChosen(name)
    onChange(code, name)
  }
  return (
    <fieldset className={styles['choice']}>
      <legend className="visually-hidden">{label}</legend>
      <SearchField label={label} value={q} onSearch={setQ} hint="输入项目编码或名称的一部分" />
      <div role="status" className={styles['note']}>
        {q.trim() && !isFetching && rows.length === 0 && '没有找到项目，请换一个词'}
      </div>
      <div className={finder['found']}>
        {rows.map(({ code, name, areaName }) => (
          <label key={code} className={styles['check']}>
            <input type="radio" name={group} checked={code === value} onChange={() => choose(code, name)} />
            <span>
              {name}（{code}，{areaName ?? '片区外'}）
            </span>
          </label>
        ))}
      </div>
      {value && chosen && <p className={styles['note']}>已选：{chosen}</p>}
      {error && <p className={finder['error']}>{error}</p>}
    </fieldset>
  )
}
