import { useEffect, useRef } from "preact/hooks";
import { useLanguage } from "../i18n";
import { Layout } from "../ui/layout";
import { mount } from "../ui/mount";

const texts = [...document.querySelectorAll<HTMLElement>("#help > article")];
document.getElementById("help")?.remove();

/** The help is plain HTML in both languages, readable without scripts; with them, the chosen language is put into the frame. */
function Help() {
  return (
    <Layout title="nav.help">
      <Article />
    </Layout>
  );
}

function Article() {
  const place = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  useEffect(() => {
    const text = texts.find((one) => one.lang === language);
    if (text) place.current?.replaceChildren(text);
  }, [language]);
  return <div ref={place} />;
}

void mount(Help);
