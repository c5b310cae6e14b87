import { lightWord } from '@pianqu/shared/lights/light-words.ts'
import { wanDigits } from '@pianqu/shared/money/yuan.ts'
import { Link } from '@tanstack/react-router'
import { FigureLink } from '../navigation/figure-link.tsx'
import { paths } from '../navigation/paths.ts'
import type { ProjectLinks } from './list/project-ways.ts'

/** The name leads to the project, its light and figure to their source. */
export const projectLinks: ProjectLinks = {
  name: ({ code, name }) => <Link {...paths.project(code)}>{name}</Link>,
  light: ({ code, name, light }, shown) => (
    <FigureLink figure="project-light" code={code} shown={lightWord(light)} label={`${name}灯号`}>
      {shown}
    </FigureLink>
  ),
  progress: ({ code, name, ytdYuan }, shown) => (
    <FigureLink
      figure="project-progress"
      code={code}
      shown={ytdYuan === null ? null : wanDigits(ytdYuan)}
      label={`${name}本年完成`}
    >
      {shown}
    </FigureLink>
  ),
  plan: ({ code, name, planYuan }, shown) =>
    planYuan === null ? (
      shown
    ) : (
      <FigureLink figure="project-plan" code={code} shown={wanDigits(planYuan)} label={`${name}年度计划`}>
        {shown}
      </FigureLink>
    ),
  against: ({ code, name }, text, shown) => (
    <FigureLink figure="project-progress" code={code} shown={text} label={`${name}进度`}>
      {shown}
    </FigureLink>
  ),
}
