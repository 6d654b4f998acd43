package org.waymark.demo;

import java.util.List;

/**
 * Where a family's names come from. Forenames and surnames are common ones, put together by chance.
 *
 * @param ethnicity an ethnicity code of the census
 * @param speaksAnother the share of children whose first language is another than English, 0 to 1
 * @param fromAbroad the share of those who join later that come straight from another country, 0 to 1
 */
record Community(
        String ethnicity,
        double speaksAnother,
        double fromAbroad,
        List<String> girls,
        List<String> boys,
        List<String> surnames) {

    private static final Community BRITISH = of(
            "WBRI",
            0.0,
            0.0,
            "Amelia Olivia Isla Ava Lily Freya Grace Evie Poppy Daisy Florence Willow Ivy Rosie Matilda Elsie Phoebe"
                    + " Harriet Martha Beatrice Imogen Eliza Nancy Robyn Hazel Connie Lottie Penelope Tabitha Edith",
            "Oliver George Arthur Noah Theo Leo Alfie Freddie Archie Harry Jack Charlie Finley Toby Reuben Rory Albert"
                    + " Stanley Ralph Hugo Edmund Barnaby Wilfred Ellis Jude Kit Otis Rufus Felix Dexter",
            "Ashworth Bellamy Birchall Cartwright Chadwick Colclough Dunmore Fairclough Fenwick Garside Hallam"
                    + " Harkness Holroyd Kershaw Lockwood Marlow Mossop Netherby Oldroyd Pemberton Pickering Redfern"
                    + " Ridley Sedgwick Sowerby Tattersall Thorne Underhill Wadsworth Whitlock Winstanley Yardley");
    private static final Community IRISH = of(
            "WIRI",
            0.0,
            0.02,
            "Aoife Niamh Orla Ciara Maeve Roisin Saoirse Erin",
            "Cillian Declan Oisin Ronan Finn Conor Darragh Eoin",
            "Brennan Corrigan Donnellan Feeney Gallagher Kinsella Mulvaney Rafferty");
    private static final Community EASTERN_EUROPEAN = of(
            "WEEU",
            0.9,
            0.35,
            "Zofia Maja Hanna Oliwia Lena Milena Daria Ioana Sofija Emilija Antonia Katarina",
            "Jakub Kacper Szymon Filip Mateusz Luka Andrei Matei Nikola Tomas Dawid Rokas",
            "Nowicki Zielonka Wilczek Kowal Dudek Ionescu Petrescu Marinov Horvat Kazlauskas Novotny Balan");
    private static final Community PAKISTANI = of(
            "APKN",
            0.7,
            0.12,
            "Aisha Zara Maryam Hafsa Inaya Amna Zoya Khadija Eshaal Sana",
            "Zain Hamza Ibrahim Bilal Rayyan Haroon Musa Danyal Sufyan Zakariya",
            "Mahmood Akhtar Qureshi Rashid Bhatti Chaudhry Iqbal Javed Siddiqui Malik Rehman Shafiq");
    private static final Community BANGLADESHI = of(
            "ABAN",
            0.75,
            0.1,
            "Nusrat Tahmina Raisa Sumaiya Anika Fariha Mahira Tasnim",
            "Rafi Tahsin Nabil Arif Sami Mahir Tanvir Ishaq",
            "Begum-Rahman Chowdhury Miah Uddin Haque Islam Sarkar Talukdar Sikder Karim");
    private static final Community INDIAN = of(
            "AIND",
            0.6,
            0.2,
            "Ananya Diya Kavya Meera Riya Saanvi Tara Nisha Jasleen Simran",
            "Aarav Arjun Dev Ishaan Rohan Vihaan Kiran Jasdeep Neel Veer",
            "Nair Iyer Menon Patel Deshmukh Sandhu Grewal Bhardwaj Reddy Pillai Trivedi Gill");
    private static final Community BLACK_AFRICAN = of(
            "BAFR",
            0.4,
            0.15,
            "Adaeze Amara Folake Zainab Abena Efua Hodan Ifeoma Temi Makena Sagal Nia",
            "Tobi Kwame Emeka Kofi Ayo Abdi Chidi Femi Jelani Yusuf Kojo Seun",
            "Adebayo Okonkwo Mensah Boateng Osei Eze Balogun Warsame Abdullahi Nkemelu Asante Olatunji");
    private static final Community CARIBBEAN = of(
            "BCRB",
            0.02,
            0.03,
            "Shanice Kiara Jada Amaya Tiana Renee Naomi Imani",
            "Jaden Malachi Tyrell Kymani Isaiah Micah Zion Elijah",
            "Bramwell Codrington Fraser-Lyle Gayle Blackwood Whyte Pinnock Cummings Dacosta Mowatt");
    private static final Community MIXED = of(
            "MOTH",
            0.15,
            0.05,
            "Maya Leila Jasmine Luna Aria Sienna Amina Esme Skye Zoe",
            "Kai Rio Zachary Caleb Jonah Samir Luca Idris Ezra Marlon",
            "Addo-Marsh Bennett-Rao Carrow Desai-Hill Ellison Frost-Okoro Kamara-Wood Lindqvist Mirza-Cole Pryor");
    private static final Community CHINESE = of(
            "CHNE",
            0.7,
            0.3,
            "Mei Xinyi Yuna Lian Jia Vivian",
            "Haoran Jun Wei Ethan Zihan Ming",
            "Cheung Leung Zhao Lam Fung Tsang Xu Kwok");
    private static final Community ARAB = of(
            "OARA",
            0.85,
            0.3,
            "Salma Noor Yasmin Rania Lina Dana Huda Farah",
            "Omar Karim Tariq Anas Jad Sami Adam Faris",
            "Haddad Khalil Mansour Nasser Saleh Aziz Hamdan Darwish");

    /** Every community, in the order of {@link SchoolPlan#communities()}. */
    static final List<Community> ALL = List.of(
            BRITISH,
            IRISH,
            EASTERN_EUROPEAN,
            PAKISTANI,
            BANGLADESHI,
            INDIAN,
            BLACK_AFRICAN,
            CARIBBEAN,
            MIXED,
            CHINESE,
            ARAB);

    private static Community of(
            String ethnicity, double speaksAnother, double fromAbroad, String girls, String boys, String surnames) {
        return new Community(ethnicity, speaksAnother, fromAbroad, words(girls), words(boys), words(surnames));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
