// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHub} from "../src/interfaces/IHub.sol";
import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubSettlement} from "../src/interfaces/IHubSettlement.sol";
import {AppOrderOperation} from "../src/types/AppOrderOperation.sol";
import {Closing} from "../src/types/Closing.sol";
import {OrderOperation, TaskStatus} from "../src/types/Enums.sol";
import {Settlement} from "../src/types/Settlement.sol";
import {Case, Committees} from "./support/Committees.sol";
import {Orders} from "./support/Market.sol";

/// @notice What was signed or sent once, used somewhere or some time else: another hub of the same entries, another chain, the
/// other side of a split, a chain that was rolled back.
contract ReplayTest is Committees {
    IHub private first;
    IHub private second;

    function setUp() public override {
        super.setUp();
        first = hub;
        second = _deployHub();
        second.configure(
            address(rlc), "Staked RLC", "SRLC", 9, address(apps), address(datasets), address(workerpools), address(0)
        );
        second.createCategory("XS", "\"\"", 300);
        rlc.approve(address(second), type(uint256).max);
        second.depositFor(1000 * RLC_UNIT, requester);
        second.depositFor(1000 * RLC_UNIT, scheduler);
        for (uint256 k = 0; k < WORKERS; ++k) {
            second.depositFor(1000 * RLC_UNIT, workers[k]);
        }
    }

    /// @dev Orders that are good here, but for one that was signed elsewhere: 0 app, 1 dataset, 2 workerpool, 3 request.
    function _mixed(Orders memory here, Orders memory there, uint256 which) private pure returns (Orders memory o) {
        o = abi.decode(abi.encode(here), (Orders));
        if (which == 0) o.app.sign = there.app.sign;
        if (which == 1) o.dataset.sign = there.dataset.sign;
        if (which == 2) o.workerpool.sign = there.workerpool.sign;
        if (which == 3) o.request.sign = there.request.sign;
    }

    function _refusesEach(Orders memory here, Orders memory there) private {
        string[4] memory reasons = ["21", "31", "41", "50"];
        for (uint256 which = 0; which < 4; ++which) {
            Orders memory o = _mixed(here, there, which);
            vm.expectRevert(text(string.concat("iExecV5-matchOrders-0x", reasons[which])));
            hub.matchOrders(o.app, o.dataset, o.workerpool, o.request);
        }
        _match(here);
    }

    /// Rationale: a signature names the hub that it is for, although all hubs may know the same entries.
    function test_orders_ofAnotherHub_areRefused() public {
        Orders memory there = _ordersWithDataset(1);
        _signAll(there);
        Orders memory here = abi.decode(abi.encode(there), (Orders));
        hub = second;
        _signAll(here);
        _refusesEach(here, there);
    }

    /// Rationale: after a split anybody can tell the hub its chain's new number, and from then on what was signed before it
    /// counts on the other side only.
    function test_orders_ofTheOtherSideOfASplit_areRefused() public {
        Orders memory there = _ordersWithDataset(1);
        _signAll(there);
        vm.chainId(77);
        vm.prank(stranger);
        hub.updateDomainSeparator();
        Orders memory here = abi.decode(abi.encode(there), (Orders));
        _signAll(here);
        _refusesEach(here, there);
    }

    /// Rationale: nobody can revoke an order here with what its signer said elsewhere.
    function test_operation_ofAnotherHub_isRefused() public {
        AppOrderOperation memory operation;
        operation.order = _orders(1).app;
        operation.operation = OrderOperation.CLOSE;
        operation.sign = _sign(appOwnerKey, _digest(structHashes.appOperation(operation)));
        vm.expectRevert(text("invalid-sender-or-signature"));
        second.manageAppOrder(operation);
        vm.chainId(77);
        hub.updateDomainSeparator();
        vm.expectRevert(text("invalid-sender-or-signature"));
        hub.manageAppOrder(operation);
    }

    /// @dev The same orders, signed for this hub, matched here.
    function _dealAt(IHub hub_, Orders memory o) private returns (bytes32) {
        hub = hub_;
        _signAll(o);
        return _match(o);
    }

    /// Rationale: a task has another id on every hub, so an authorization, a result or a committee of one is nothing at the
    /// other.
    function test_work_ofAnotherHub_isRefused() public {
        Orders memory o = _orders(1);
        bytes32 there = keccak256(abi.encode(_dealAt(first, o), uint256(0)));
        bytes32 here = second.initialize(_dealAt(second, o), 0);
        check(there != here, "ids");
        bytes memory authorization = _authorize(schedulerKey, workers[0], there, address(0));
        vm.startPrank(workers[0]);
        vm.expectPartialRevert(IHubErrors.InvalidAuthorization.selector);
        second.contribute(here, HONEST, HONEST, address(0), "", authorization);
        vm.expectPartialRevert(IHubErrors.InvalidAuthorization.selector);
        second.contributeAndFinalize(here, HONEST, "", "", address(0), "", authorization);
        vm.stopPrank();
    }

    function test_boostResult_ofAnotherHub_isRefused() public {
        Orders memory o = _orders(1);
        _signAll(o);
        bytes32 there = hub.matchOrdersBoost(o.app, o.dataset, o.workerpool, o.request);
        hub = second;
        _signAll(o);
        bytes32 here = hub.matchOrdersBoost(o.app, o.dataset, o.workerpool, o.request);
        bytes memory authorization =
            _authorize(schedulerKey, workers[0], keccak256(abi.encode(there, uint256(0))), address(0));
        vm.expectRevert(text("PocoBoost: Invalid contribution authorization signature"));
        vm.prank(workers[0]);
        hub.pushResultBoost(here, 0, "", "", authorization, address(0), "");
    }

    /// Rationale: what a pool sent to one hub cannot be sent to another; neither can a worker's word that others may settle.
    function test_committee_ofAnotherHub_isRefused() public {
        Orders memory o = _orders(3);
        Case memory there = _case(_dealAt(first, o), 0, _agree(3));
        equal(_commit(there), "", "committed there");
        Case memory here = _case(_dealAt(second, o), 0, _agree(3));
        bytes memory refusal = _commit(there);
        check(bytes4(refusal) == IHubErrors.TaskOutsideDeal.selector, "no such deal here");
        // The same signatures under the task's name here.
        Case memory mixed = _case(here.dealId, 0, _agree(3));
        mixed.commitment.contributions = there.commitment.contributions;
        check(bytes4(_commit(mixed)) == IHubSettlement.InvalidContribution.selector, "another hub's signatures");
        check(bytes4(_settle(there, HONEST)) == IHubErrors.UnexpectedTaskStatus.selector, "another hub's committee");
        equal(_commit(here), "", "committed here");
        vm.warp(START + T);
        Settlement memory s = _settlement(here, _list(here), 0, HONEST);
        hub = first;
        Closing memory closing = _closing(0, here.taskId, "results", 5);
        hub = second;
        refusal = _settleClosed(stranger, s, closing);
        check(bytes4(refusal) == IHubSettlement.InvalidClosing.selector, "another hub's closing");
        equal(_settleClosed(stranger, s, _closing(0, here.taskId, "results", 5)), "", "this hub's");
    }

    // ------------------------------------------------------------------------------------------------ rolled back

    /// Rationale: when the chain forgets a commit, the same one stands again, byte for byte, and what was prepared to settle it
    /// still does; so a digest that was shown in between helps nobody, as long as the pool sends again what it sent.
    function testFuzz_reorganisation_theSameCommitStandsAgain(uint256 seed) public {
        bytes32[] memory answers = _agree(4 + seed % 5);
        answers[(seed >> 8) % answers.length] = LIE;
        Case memory c = _case(_deal(3, 1), 0, answers);
        uint256 before = vm.snapshotState();
        equal(_commit(c), "", "committed");
        Settlement memory s = _settlement(c, _list(c), 0, HONEST);
        equal(_settleAs(scheduler, s), "", "settled: the digest is known to all");
        uint256 paid = hub.balanceOf(workers[0]);

        vm.revertToState(before);
        vm.warp(START + 1 + seed % T);
        // Whoever has seen the digest now has no task to use it for: the committee is not the classic road's.
        equal(_commit(c), "", "again");
        vm.expectPartialRevert(IHubErrors.UnexpectedTaskStatus.selector);
        vm.prank(workers[7]);
        hub.contribute(c.taskId, HONEST, HONEST, address(0), "", "");
        equal(_settleAs(scheduler, s), "", "what was sent before");
        equal(hub.balanceOf(workers[0]), paid, "the same money");
    }

    /// Rationale: nor does an initialization in between, by anybody, change what the committee is.
    function test_reorganisation_initializedMeanwhile() public {
        Case memory c = _agreedCase(3, 3);
        uint256 before = vm.snapshotState();
        equal(_commit(c), "", "committed");
        vm.revertToState(before);
        vm.prank(stranger);
        hub.initialize(c.dealId, 0);
        equal(_commit(c), "", "again");
        equal(_settle(c, HONEST), "", "settled");
        check(hub.viewTask(c.taskId).status == TaskStatus.COMPLETED, "completed");
    }

    // ------------------------------------------------------------------------------------------------ forms

    /// Rationale: bytes after a signature would be a second form of it.
    function test_paddedSignatures_areRefused() public {
        Orders memory o = _orders(1);
        _signAll(o);
        bytes memory sign = o.request.sign;
        for (uint256 more = 1; more <= 32; more += 31) {
            o.request.sign = bytes.concat(sign, new bytes(more));
            vm.expectRevert(text("invalid-signature-format"));
            _match(o);
            bytes memory prefixed = bytes.concat(new bytes(more), sign);
            o.request.sign = prefixed;
            vm.expectRevert(text("invalid-signature-format"));
            _match(o);
        }
        o.request.sign = sign;
        bytes32 taskId = hub.initialize(_match(o), 0);
        bytes memory authorization = _authorize(schedulerKey, workers[0], taskId, address(0));
        vm.expectRevert(text("invalid-signature-format"));
        vm.prank(workers[0]);
        hub.contribute(taskId, HONEST, HONEST, address(0), "", bytes.concat(authorization, hex"00"));
    }

    /// Rationale: a committee is so many bytes and no more; a longer form of it has another hash, or is none.
    function testFuzz_paddedCommittee_isRefused(uint8 more) public {
        Case memory c = _agreedCase(3, 3);
        equal(_commit(c), "", "committed");
        Settlement memory s = _settlement(c, _list(c), 0, HONEST);
        s.members = bytes.concat(c.members, new bytes(1 + uint256(more)));
        check(bytes4(_settleAs(scheduler, s)) == IHubSettlement.CommitteeMismatch.selector, "settled");
        vm.warp(START + 10 * T);
        vm.expectRevert(abi.encodeWithSelector(IHubSettlement.CommitteeMismatch.selector, c.taskId));
        hub.release(c.taskId, _list(c), 0, c.consensus, s.members);
    }
}
