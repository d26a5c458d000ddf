// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Choice, Deploy, Market} from "../script/Deploy.s.sol";
import {INativeEscrow} from "../src/interfaces/INativeEscrow.sol";
import {IRLC} from "../src/interfaces/IRLC.sol";
import {Assertions} from "./support/Assertions.sol";

/// @notice What forge's script deploys is a market: the committed code, configured and handed over.
contract DeployTest is Assertions {
    address private constant OWNER = address(0x0f);
    Deploy private script = new Deploy();

    function _configured(Market memory m) private view {
        equal(m.hub.owner(), OWNER, "owner");
        equal(m.apps.owner(), OWNER, "owner of apps");
        equal(m.datasets.owner(), OWNER, "owner of datasets");
        equal(m.workerpools.owner(), OWNER, "owner of workerpools");
        equal(m.hub.appregistry(), address(m.apps), "apps");
        equal(m.hub.datasetregistry(), address(m.datasets), "datasets");
        equal(m.hub.workerpoolregistry(), address(m.workerpools), "workerpools");
        equal(m.hub.token(), m.rlc, "token");
        equal(m.hub.countCategory(), 5, "categories");
        check(m.hub.eip712domain_separator() != 0, "configured");
        equalText(m.apps.baseURI(), "https://nfts-metadata.iex.ec/app/31337/", "base URI");
    }

    function test_deploy_newToken() public {
        Market memory m = script.deploy(Choice(address(script), address(0), OWNER, false));
        _configured(m);
        vm.startPrank(address(script));
        IRLC(m.rlc).approve(address(m.hub), 5);
        m.hub.deposit(5);
        equal(m.hub.balanceOf(address(script)), 5, "deposited");
    }

    function test_deploy_tokenThatExists() public {
        address rlc = script.deploy(Choice(address(script), address(0), OWNER, false)).rlc;
        Market memory m = script.deploy(Choice(address(script), rlc, OWNER, false));
        _configured(m);
        equal(m.rlc, rlc, "the same");
    }

    function test_deploy_native() public {
        Market memory m = script.deploy(Choice(address(script), address(0xdead), OWNER, true));
        _configured(m);
        equal(m.rlc, address(0), "no token");
        vm.deal(address(this), 1 ether);
        INativeEscrow(address(m.hub)).deposit{value: 5e9}();
        equal(m.hub.balanceOf(address(this)), 5, "deposited");
    }

    receive() external payable {}
}
