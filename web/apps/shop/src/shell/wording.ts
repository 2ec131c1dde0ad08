import { UNREACHABLE, UNREADABLE, isProblemError } from '@banyan/api'
import { useI18n, useLanguage } from '@banyan/i18n'
import { showToast } from './toast'

export interface Wording {
  /** What happened. */
  title: string
  /** What was kept and what to do. */
  hint: string
}

/** Words a failure for the reader: what happened, what was kept, what to do. */
export function useWording() {
  const { t } = useI18n()
  const { language } = useLanguage()

  function word(error: unknown): Wording {
    if (!isProblemError(error)) return { title: t('problem.page'), hint: t('problem.pageHint') }
    if (error.code === UNREACHABLE) return { title: t('problem.unreachable'), hint: t('problem.unreachableHint') }
    if (error.code === UNREADABLE) return { title: t('problem.server'), hint: t('problem.serverHint') }
    if (error.status >= 500) return { title: error.title(language.value), hint: t('problem.serverHint') }
    if (error.status === 404) return { title: error.title(language.value), hint: t('problem.goneHint') }
    if (error.status === 429) {
      const wait = Number(error.problem.kept?.retryAfterSeconds)
      return { title: error.title(language.value), hint: wait > 0 ? t('problem.waitHint', { count: wait }) : t('problem.waitSomeHint') }
    }
    return { title: error.title(language.value), hint: '' }
  }

  return {
    word,
    /** Says it in passing, for acts whose page stays as it is. */
    say: (error: unknown) => {
      const { title, hint } = word(error)
      showToast(title, hint)
    },
    tell: (message: string) => showToast(message),
  }
}
