import { Layout } from "../ui/layout";
import { mount } from "../ui/mount";
import { Notices } from "../ui/notices";
import { anybody, ForRole } from "../ui/session";

function NoticesPage() {
  return (
    <Layout title="notices.title" lead="notices.lead" session>
      <ForRole role={anybody}>{(account) => <Notices account={account} />}</ForRole>
    </Layout>
  );
}

void mount(NoticesPage);
