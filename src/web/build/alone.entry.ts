import "../src/ui/style.css";
import "../src/pages/verify-alone";
