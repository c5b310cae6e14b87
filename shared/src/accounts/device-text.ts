type Naming = readonly [sign: RegExp, name: string]

/** The more particular first: most browsers also call themselves by the names of others. */
const browsers: readonly Naming[] = [
  [/MicroMessenger\//, '微信'],
  [/DingTalk\//, '钉钉'],
  [/QIHU|360SE|360EE/, '360浏览器'],
  [/QQBrowser\//, 'QQ浏览器'],
  [/MetaSr|Sogou/, '搜狗浏览器'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly Naming[] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const nameIn = (namings: readonly Naming[], agent: string): string | undefined =>
  namings.find(([sign]) => sign.test(agent))?.[1]

/** Browser and system for people, from what the browser sends; null where it says neither. */
export function deviceText(agent: string | null | undefined): string | null {
  if (!agent) return null
  const parts = [nameIn(browsers, agent), nameIn(systems, agent)].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(' · ') : null
}
