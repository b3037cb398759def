import { useEffect, useState } from "preact/hooks";
import type { Account } from "../api/account";
import type { MailWish, ToldNotice, ToldNotices } from "../api/notices";
import { language, t } from "../i18n";
import { dateTime, number } from "./format";
import { Loaded, useDeed, useLoad } from "./load";
import { Notice, ProblemNotice } from "./notice";
import "./notices.css";

/** What the convention has told this person, newest first, and the choice of e-mail. */
export function Notices(props: { account: Account }) {
  const { account } = props;
  const [load, reload] = useLoad(() => account.notices.all(), "notices");
  return (
    <Loaded load={load} reload={reload}>
      {(told) => (
        <>
          <NoticeList account={account} told={told} onRead={reload} />
          <MailChoice account={account} wish={told.mail} />
        </>
      )}
    </Loaded>
  );
}

/** The newest unread ones, for the top of a person's own page; nothing where all is read. */
export function LatestNotices(props: { account: Account; most?: number }) {
  const { account } = props;
  const [load, reload] = useLoad(() => account.notices.all(), "notices");
  // a page must not fail for a notice that cannot be read now
  if (load.kind !== "ready" || load.value.unread === 0) return <></>;
  const unread = load.value.notices.filter((one) => one.readAt === undefined).slice(0, props.most ?? 3);
  return (
    <section class="panel" aria-labelledby="latest-notices">
      <h2 id="latest-notices">{t("notices.latest")}</h2>
      <Items account={account} notices={unread} onRead={reload} />
      <p>
        <a href="/pemberitahuan.html">{t("notices.all")}</a>
      </p>
    </section>
  );
}

function NoticeList(props: { account: Account; told: ToldNotices; onRead: () => void }) {
  const { notices } = props.told;
  if (notices.length === 0) return <p data-testid="no-notices">{t("notices.none")}</p>;
  return <Items account={props.account} notices={notices} onRead={props.onRead} />;
}

function Items(props: { account: Account; notices: readonly ToldNotice[]; onRead: () => void }) {
  return (
    <ul class="plain-list told">
      {props.notices.map((one) => (
        <Item key={one.id} account={props.account} notice={one} onRead={props.onRead} />
      ))}
    </ul>
  );
}

function Item(props: { account: Account; notice: ToldNotice; onRead: () => void }) {
  const { account, notice } = props;
  const deed = useDeed();
  const unread = notice.readAt === undefined;
  const english = language() === "en";
  const read = () =>
    deed.run(async () => {
      await account.notices.read(notice.id);
      props.onRead();
    });
  return (
    <li class={unread ? "told-one told-unread" : "told-one"} data-testid="notice" data-kind={notice.kind}>
      <h3>
        {english ? notice.title : notice.title_id} {unread && <span class="badge">{t("notices.unread")}</span>}
      </h3>
      <p class="hint">
        {notice.convention} · <time dateTime={notice.at}>{dateTime(notice.at)}</time>
      </p>
      <p>{english ? notice.text : notice.text_id}</p>
      <p class="told-do">
        <a href={notice.link}>{t("notices.open")}</a>
        {unread && (
          <button type="button" class="secondary small" disabled={deed.busy} onClick={read}>
            {t("notices.markRead")}
          </button>
        )}
      </p>
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </li>
  );
}

/** Consent to e-mail, given and withdrawn by one box that says what happens. */
export function MailChoice(props: { account: Account; wish: MailWish }) {
  const [wish, setWish] = useState(props.wish);
  const deed = useDeed();
  const choose = (wanted: boolean) => deed.run(async () => setWish(await props.account.notices.chooseMail(wanted)));
  return (
    <section class="panel" aria-labelledby="mail-title">
      <h2 id="mail-title">{t("notices.mail.title")}</h2>
      {!wish.offered ? (
        <Notice kind="info">{t("notices.mail.off")}</Notice>
      ) : !wish.addressKnown && !wish.wanted ? (
        <Notice kind="info">{t("notices.mail.noAddress")}</Notice>
      ) : (
        <>
          <p id="mail-why">{t("notices.mail.why")}</p>
          <label>
            <input
              type="checkbox"
              data-testid="mail-wanted"
              checked={wish.wanted}
              disabled={deed.busy}
              aria-describedby="mail-why"
              onChange={(event) => choose(event.currentTarget.checked)}
            />{" "}
            {t("notices.mail.wanted")}
          </label>
          <p role="status">{wish.wanted ? t("notices.mail.isOn") : t("notices.mail.isOff")}</p>
        </>
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </section>
  );
}

/** The way to the notices, with how many are unread, for the head of every page that knows who is there. */
export function NoticesLink(props: { account: Account }) {
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    let wanted = true;
    props.account.notices.all().then(
      (told) => wanted && setUnread(told.unread),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <a href="/pemberitahuan.html" data-testid="notices-link" data-unread={unread}>
      {unread === 0 ? t("notices.menu") : t("notices.menuUnread", { count: number(unread) })}
    </a>
  );
}
