package org.waymark.ctf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What goes wrong with a file as a tree of elements: exports, people who edit, people who do harm. */
enum ElementFault implements Mutations.Fault {
    REPEAT {
        @Override
        String change(String text, Element one, Random random) {
            return insert(text, one.end(), one.of(text).repeat(1 + random.nextInt(3)));
        }
    },
    REMOVE {
        @Override
        String change(String text, Element one, Random random) {
            return text.substring(0, one.start()) + text.substring(one.end());
        }
    },
    MOVE {
        @Override
        String change(String text, Element one, Random random) {
            String without = REMOVE.change(text, one, random);
            List<Element> left = elements(without);
            if (left.isEmpty()) {
                return text;
            }
            Element to = any(left, random);
            return insert(without, random.nextBoolean() ? to.start() : to.end(), one.of(text));
        }
    },
    NEST {
        @Override
        String change(String text, Element one, Random random) {
            int depth = 1 + random.nextInt(100);
            String name = random.nextBoolean() ? one.name() : "Deep";
            return insert(
                    insert(text, one.end(), ("</" + name + ">").repeat(depth)),
                    one.start(),
                    ("<" + name + ">").repeat(depth));
        }
    },
    RENAME {
        @Override
        String change(String text, Element one, Random random) {
            String[] names = {
                "Oddity", "x:" + one.name(), one.name().toUpperCase(java.util.Locale.ROOT), "UPN", "Élan", "SuppInfo"
            };
            String name = names[random.nextInt(names.length)];
            return text.substring(0, one.start()) + "<" + name + ">" + one.content(text) + "</" + name + ">"
                    + text.substring(one.end());
        }
    },
    EMPTY {
        @Override
        String change(String text, Element one, Random random) {
            return one.with(text, random.nextBoolean() ? "" : " \n\t");
        }
    },
    LEAVE_OPEN {
        @Override
        String change(String text, Element one, Random random) {
            return text.substring(0, one.contentEnd()) + text.substring(one.end());
        }
    },
    SWAP_VALUES {
        @Override
        String change(String text, Element one, Random random) {
            List<Element> leaves = leaves(text);
            if (leaves.size() < 2) {
                return text;
            }
            int first = random.nextInt(leaves.size() - 1);
            Element a = leaves.get(first);
            Element b = leaves.get(first + 1 + random.nextInt(leaves.size() - 1 - first));
            return text.substring(0, a.contentStart())
                    + b.content(text)
                    + text.substring(a.contentEnd(), b.contentStart())
                    + a.content(text)
                    + text.substring(b.contentEnd());
        }
    },
    SET_AN_ODD_VALUE {
        @Override
        String change(String text, Element one, Random random) {
            return leaf(text, one, random).with(text, ODD[random.nextInt(ODD.length)]);
        }
    },
    SET_A_WRONG_UPN {
        @Override
        String change(String text, Element one, Random random) {
            List<Element> upns = leaves(text).stream()
                    .filter(leaf -> leaf.name().endsWith("UPN"))
                    .toList();
            if (upns.isEmpty()) {
                return text;
            }
            return upns.get(random.nextInt(upns.size())).with(text, UPNS[random.nextInt(UPNS.length)]);
        }
    },
    SET_A_HUGE_VALUE {
        @Override
        String change(String text, Element one, Random random) {
            return leaf(text, one, random).with(text, "long ".repeat(300 + random.nextInt(20_000)));
        }
    },
    ADD_ATTRIBUTES {
        @Override
        String change(String text, Element one, Random random) {
            StringBuilder attributes = new StringBuilder();
            for (int i = random.nextInt(random.nextInt(10) == 0 ? 400 : 4); i >= 0; i--) {
                attributes.append(" a").append(random.nextInt(5) == 0 ? 1 : i).append("='&lt;\u00E9'");
            }
            return insert(text, one.start() + 1 + one.name().length(), attributes.toString());
        }
    },
    DECLARE_A_DOCUMENT_TYPE {
        @Override
        String change(String text, Element one, Random random) {
            String type = DOCTYPES[random.nextInt(DOCTYPES.length)];
            Matcher root = Pattern.compile("<CTfile").matcher(text);
            int at = random.nextInt(4) == 0 || !root.find() ? one.start() : root.start();
            return random.nextBoolean()
                    ? insert(text, at, type)
                    : insert(leaf(text, one, random).with(text, "&a;"), Math.min(at, text.length()), type);
        }
    },
    REFER_TO_AN_ENTITY {
        @Override
        String change(String text, Element one, Random random) {
            return insert(text, leaf(text, one, random).contentStart(), ENTITIES[random.nextInt(ENTITIES.length)]);
        }
    },
    PUT_IN_OTHER_MARKUP {
        @Override
        String change(String text, Element one, Random random) {
            return insert(
                    text, random.nextBoolean() ? one.start() : one.contentStart(), OTHER[random.nextInt(OTHER.length)]);
        }
    };

    /** An element in a text: where its opening tag, its content and its closing tag start and end. */
    record Element(String name, int start, int contentStart, int contentEnd, int end) {
        String of(String text) {
            return text.substring(start, end);
        }

        String content(String text) {
            return text.substring(contentStart, contentEnd);
        }

        String with(String text, String content) {
            return text.substring(0, contentStart) + content + text.substring(contentEnd);
        }
    }

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]+)>");
    private static final String[] ODD = {
        "2015-02-29", "31/12/2015", "0000-00-00", "99999999999999999999", "-1", "0", "NAA", "true", "yes", "maybe",
                "=HYPERLINK(1)",
        "\u0661\u0662", "\uFEFF", "\u00A0", "\u2028", "a\u0301", "\u0130", "<b>x</b>", "]]", "'; drop table pupil; --",
                "0026", "25.0.1"
    };
    private static final String[] UPNS = {
        "Y99920002600",
        "Y9992000260011",
        "I999200026001",
        "A999200026001",
        "y999200026001",
        "U80120000100A",
        "Y999200026001 ",
        "Y99920002600\u0661",
        "none",
        "\uFF39999200026001",
        "Y 999200026001",
        "999200026001"
    };
    private static final String[] DOCTYPES = {
        "<!DOCTYPE CTfile>",
        "<!DOCTYPE CTfile SYSTEM \"http://127.0.0.1:1/x.dtd\">",
        "<!DOCTYPE CTfile [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE CTfile [<!ENTITY b \"bbbb\"><!ENTITY a \"&b;&b;&b;&b;\">]>",
        "<!DOCTYPE CTfile [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]>",
        "<!DOCTYPE CTfile [<!ATTLIST Pupil a CDATA 'x'><!ENTITY a 'x'>",
        "<!DOCTYPE"
    };
    private static final String[] ENTITIES = {
        "&nbsp;",
        "&amp;",
        "&#0;",
        "&#1;",
        "&#xD800;",
        "&#x1F469;",
        "&#xFFFE;",
        "&#99999999999;",
        "&",
        "&#13;",
        "&lt;x&gt;",
        "&a"
    };
    private static final String[] OTHER = {
        "<!-- note -->",
        "<!-- two -- dashes -->",
        "<![CDATA[ <b> & ]]>",
        "<![CDATA[",
        "]]>",
        "<?php echo 1 ?>",
        "<?xml version=\"1.0\"?>",
        "stray",
        "<>",
        "</Pupil>",
        "<a:b:c/>",
        "<!--",
        "<!-- " + "long ".repeat(2_000) + "-->",
        "</CTfile>",
        "<CTfile>"
    };

    abstract String change(String text, Element one, Random random);

    @Override
    public byte[] apply(byte[] file, Random random) {
        String text = new String(file, StandardCharsets.UTF_8);
        List<Element> elements = elements(text);
        if (elements.isEmpty()) {
            return file;
        }
        return change(text, any(elements, random), random).getBytes(StandardCharsets.UTF_8);
    }

    /** One of the elements; those whose name is rare are as likely as all of a common name together. */
    private static Element any(List<Element> elements, Random random) {
        List<String> names = elements.stream().map(Element::name).distinct().toList();
        String name = names.get(random.nextInt(names.size()));
        List<Element> named =
                elements.stream().filter(one -> one.name().equals(name)).toList();
        return named.get(random.nextInt(named.size()));
    }

    /** The elements of a text, inner ones before those around them; after other faults, those that are left. */
    private static List<Element> elements(String text) {
        List<Element> elements = new ArrayList<>();
        Deque<int[]> open = new ArrayDeque<>();
        Deque<String> names = new ArrayDeque<>();
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            String name = String.valueOf(tags.group(2));
            if (String.valueOf(tags.group(1)).isEmpty()) {
                open.push(new int[] {tags.start(), tags.end()});
                names.push(name);
            } else if (!names.isEmpty() && name.equals(names.peek())) {
                int[] opening = open.pop();
                names.pop();
                elements.add(new Element(name, opening[0], opening[1], tags.start(), tags.end()));
            }
        }
        return elements;
    }

    private static List<Element> leaves(String text) {
        return elements(text).stream()
                .filter(one -> one.content(text).indexOf('<') < 0)
                .toList();
    }

    private static Element leaf(String text, Element otherwise, Random random) {
        List<Element> leaves = leaves(text);
        return leaves.isEmpty() ? otherwise : leaves.get(random.nextInt(leaves.size()));
    }

    private static String insert(String text, int at, String part) {
        return text.substring(0, at) + part + text.substring(at);
    }
}
