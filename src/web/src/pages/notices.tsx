import { Layout } from "../ui/layout";
import { mount } from "../ui/mount";
import { Notices } from "../ui/notices";
import { ForRole } from "../ui/session";

const anybody = [
  "candidate",
  "voter",
  "verifier",
  "committee",
  "steering",
  "objection_board",
  "trustee",
  "observer",
] as const;

function NoticesPage() {
  return (
    <Layout title="notices.title" lead="notices.lead" session>
      <ForRole role={anybody}>{(account) => <Notices account={account} />}</ForRole>
    </Layout>
  );
}

void mount(NoticesPage);
