// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHub} from "../src/interfaces/IHub.sol";
import {IHubConfiguration} from "../src/interfaces/IHubConfiguration.sol";
import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {Category} from "../src/types/Category.sol";
import {HubDomain} from "../src/types/EIP712Domain.sol";
import {AppInfo, DatasetInfo, WorkerpoolInfo} from "../src/types/EntryInfo.sol";
import {Market} from "./support/Market.sol";
import {FormerHub} from "./support/Peers.sol";

/// @notice Configuration, categories, ownership, and the views of all that.
contract ConfigurationTest is Market {
    bytes private constant NOT_OWNER = abi.encodeWithSignature("Error(string)", "Ownable: caller is not the owner");

    function test_configure_once() public {
        equal(hub.callbackgas(), 200_000, "callback gas");
        equal(hub.appregistry(), address(apps), "apps");
        equal(hub.datasetregistry(), address(datasets), "datasets");
        equal(hub.workerpoolregistry(), address(workerpools), "workerpools");
        equal(hub.teebroker(), address(0), "broker");
        equal(hub.totalSupply(), (WORKERS + 3) * 1000 * RLC_UNIT, "supply");
        vm.expectRevert(text("already-configured"));
        hub.configure(address(0), "", "", 0, address(0), address(0), address(0), address(0));
        vm.prank(stranger);
        vm.expectRevert(NOT_OWNER);
        hub.configure(address(0), "", "", 0, address(0), address(0), address(0), address(0));
    }

    function test_ownerOnly_reverts() public {
        vm.startPrank(stranger);
        vm.expectRevert(NOT_OWNER);
        hub.setTeeBroker(stranger);
        vm.expectRevert(NOT_OWNER);
        hub.setCallbackGas(1);
        vm.expectRevert(NOT_OWNER);
        hub.changeRegistries(stranger, stranger, stranger);
        vm.expectRevert(NOT_OWNER);
        hub.createCategory("", "", 1);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.NotContractOwner.selector, stranger, address(this)));
        hub.transferOwnership(stranger);
        vm.expectRevert(text("fallback-disabled"));
        hub.renounceOwnership();
    }

    function test_setters() public {
        hub.setTeeBroker(stranger);
        equal(hub.teebroker(), stranger, "broker");
        hub.setCallbackGas(5);
        equal(hub.callbackgas(), 5, "gas");
        equal(hub.teebroker(), stranger, "broker stays");
        vm.expectRevert(
            abi.encodeWithSelector(
                IHubErrors.ValueTooLarge.selector, "callback gas", uint256(1) << 64, uint256(type(uint64).max)
            )
        );
        hub.setCallbackGas(1 << 64);
        hub.changeRegistries(address(1), address(2), address(3));
        equal(hub.appregistry(), address(1), "apps");
        equal(hub.datasetregistry(), address(2), "datasets");
        equal(hub.workerpoolregistry(), address(3), "workerpools");
    }

    function test_ownership_moves() public {
        equal(hub.owner(), address(this), "owner");
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubConfiguration.OwnershipTransferred(address(this), stranger);
        hub.transferOwnership(stranger);
        equal(hub.owner(), stranger, "new owner");
        vm.prank(stranger);
        hub.setCallbackGas(1);
    }

    function test_domainSeparator_followsTheChain() public {
        bytes32 before = hub.eip712domain_separator();
        vm.chainId(4242);
        equal(hub.eip712domain_separator(), before, "as computed last");
        equal(hub.domain().chainId, 4242, "live");
        vm.prank(stranger);
        hub.updateDomainSeparator();
        equal(hub.eip712domain_separator(), HubDomain.separator(4242, address(hub)), "updated");
        IHub fresh = _deployHub();
        vm.expectRevert(text("not-configured"));
        fresh.updateDomainSeparator();
    }

    // ------------------------------------------------------------------------------------------------ categories

    function test_categories() public {
        equal(hub.countCategory(), 5, "count");
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubConfiguration.CreateCategory(5, "XXS", "short", 10);
        equal(hub.createCategory("XXS", "short", 10), 5, "id");
        Category memory c = hub.viewCategory(5);
        equalText(c.name, "XXS", "name");
        equalText(c.description, "short", "description");
        equal(c.workClockTimeRef, 10, "time");
        (string memory name, string memory description, uint256 time) = hub.viewCategoryABILegacy(4);
        equalText(name, "XL", "name");
        equalText(description, "\"\"", "description");
        equal(time, 36_000, "time");
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnknownCategory.selector, 6, 6));
        hub.viewCategory(6);
        vm.expectRevert(panic(0x32));
        hub.viewCategoryABILegacy(6);
        vm.expectRevert(
            abi.encodeWithSelector(
                IHubErrors.ValueTooLarge.selector, "category time", uint256(1) << 32, uint256(type(uint32).max)
            )
        );
        hub.createCategory("", "", 1 << 32);
    }

    // ------------------------------------------------------------------------------------------------ scores

    function test_importScore() public {
        vm.expectRevert(IHubErrors.NoFormerHub.selector);
        hub.importScore(workers[0]);
        FormerHub former = new FormerHub();
        hub = _deployHub();
        hub.configure(address(rlc), "", "", 9, address(0), address(0), address(0), address(former));
        former.set(workers[0], 50);
        former.set(workers[1], 5);
        former.set(workers[2], 1 << 63);
        _setScore(workers[1], 7);
        hub.importScore(workers[0]);
        hub.importScore(workers[1]);
        equal(hub.viewScore(workers[0]), 50, "imported");
        equal(hub.viewScore(workers[1]), 7, "the better one stays");
        vm.expectRevert(text("score-already-imported"));
        hub.importScore(workers[0]);
        vm.expectRevert(
            abi.encodeWithSelector(
                IHubErrors.ValueTooLarge.selector, "score", uint256(1) << 63, uint256(type(uint64).max >> 1)
            )
        );
        hub.importScore(workers[2]);
    }

    // ------------------------------------------------------------------------------------------------ views

    function test_constants() public view {
        equal(hub.contribution_deadline_ratio(), 7, "contribution");
        equal(hub.reveal_deadline_ratio(), 2, "reveal");
        equal(hub.final_deadline_ratio(), 10, "final");
        equal(hub.workerpool_stake_ratio(), 30, "stake");
        equal(hub.kitty_ratio(), 10, "kitty ratio");
        equal(hub.kitty_min(), 1_000_000_000, "kitty min");
        equal(hub.groupmember_purpose(), 4, "purpose");
        address kitty = address(uint160(uint256(keccak256("iExecKitty")) >> 96) - 1);
        equal(hub.kitty_address(), kitty, "kitty");
    }

    function test_viewEntries() public {
        AppInfo memory a = hub.viewApp(app);
        equal(a.owner, appOwner, "owner");
        equalText(a.m_appName, "app", "name");
        equalText(a.m_appType, "DOCKER", "type");
        equal(a.m_appMultiaddr, "registry/app:1", "multiaddr");
        equal(a.m_appChecksum, keccak256("app"), "checksum");
        equal(a.m_appMREnclave, "", "enclave");
        DatasetInfo memory d = hub.viewDataset(dataset);
        equal(d.owner, datasetOwner, "owner");
        equalText(d.m_datasetName, "dataset", "name");
        equal(d.m_datasetMultiaddr, "/ipfs/dataset", "multiaddr");
        equal(d.m_datasetChecksum, keccak256("dataset"), "checksum");
        WorkerpoolInfo memory w = hub.viewWorkerpool(workerpool);
        equal(w.owner, scheduler, "owner");
        equalText(w.m_workerpoolDescription, "workerpool", "description");
        equal(w.m_workerStakeRatioPolicy, 30, "stake");
        equal(w.m_schedulerRewardRatioPolicy, 1, "reward");
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.NotAContract.selector, stranger));
        hub.viewApp(stranger);
    }

    function test_unknownIds_areZeros() public view {
        equal(hub.viewDeal("x").botSize, 0, "deal");
        equal(hub.viewTask("x").dealid, 0, "task");
        equal(hub.viewContribution("x", stranger).resultHash, 0, "contribution");
        equal(hub.viewConsumed("x"), 0, "consumed");
        equal(hub.viewPresigned("x"), address(0), "presigned");
        equal(hub.viewScore(stranger), 0, "score");
        equal(hub.viewAccount(stranger).stake, 0, "account");
    }

    /// @dev The views without structs say what the others say.
    function test_legacyViews() public {
        bytes32 dealId = _deal(3, 2);
        bytes32 taskId = hub.initialize(dealId, 1);
        _contribute(taskId, workers[0], "d");
        _contribute(taskId, workers[1], "d");
        _reveal(taskId, workers[0], "d");
        (uint256 stake, uint256 locked) = hub.viewAccountABILegacy(requester);
        equal(stake, hub.viewAccount(requester).stake, "stake");
        equal(locked, 2 * (APP_PRICE + POOL_PRICE), "locked");
        (uint8 status, bytes32 hash,,) = hub.viewContributionABILegacy(taskId, workers[0]);
        equal(status, 2, "proved");
        equal(hash, hub.viewContribution(taskId, workers[0]).resultHash, "hash");
        _legacyDeal(dealId);
        _legacyConfig(dealId);
        _legacyTask(taskId, dealId);
    }

    function _legacyDeal(bytes32 dealId) private view {
        (address a,, uint256 p,,,,, address s,) = hub.viewDealABILegacy_pt1(dealId);
        equal(a, app, "app");
        equal(p, APP_PRICE, "price");
        equal(s, scheduler, "scheduler");
        (uint256 trust,, address r, address b,, string memory params) = hub.viewDealABILegacy_pt2(dealId);
        equal(trust, 3, "trust");
        equal(r, requester, "requester");
        equal(b, requester, "beneficiary");
        equalText(params, "", "params");
    }

    function _legacyConfig(bytes32 dealId) private view {
        (uint256 category, uint256 start, uint256 first, uint256 size, uint256 stake, uint256 ratio) =
            hub.viewConfigABILegacy(dealId);
        equal(category, 0, "category");
        equal(start, START, "start");
        equal(first, 0, "first");
        equal(size, 2, "size");
        equal(stake, 300_000_000, "worker stake");
        equal(ratio, 1, "ratio");
    }

    function _legacyTask(bytes32 taskId, bytes32 dealId) private view {
        (bool ok, bytes memory answer) =
            address(hub).staticcall(abi.encodeWithSignature("viewTaskABILegacy(bytes32)", taskId));
        check(ok, "view");
        uint256[10] memory words = abi.decode(answer, (uint256[10]));
        equal(words[0], 2, "revealing");
        equal(bytes32(words[1]), dealId, "deal");
        equal(words[2], 1, "index");
        equal(words[3], T, "time");
        equal(words[4], START + 7 * T, "contribution");
        equal(words[5], START + 2 * T, "reveal");
        equal(words[6], START + 10 * T, "final");
        equal(bytes32(words[7]), hub.viewTask(taskId).consensusValue, "consensus");
        equal(words[8], 1, "revealed");
        equal(words[9], 2, "winners");
    }
}
