// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubBoost} from "../src/interfaces/IHubBoost.sol";
import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {DealBoost} from "../src/types/DealBoost.sol";
import {TaskStatus} from "../src/types/Enums.sol";
import {Task} from "../src/types/Task.sol";
import {Logs} from "./support/Logs.sol";
import {Orders} from "./support/Market.sol";
import {Consumer, ForeignEntry, ForeignRegistry, Glutton, Group, Reentrant} from "./support/Peers.sol";

/// @notice The short road: matches, results, claims.
contract BoostTest is Logs {
    bytes private constant RESULTS = "results";

    function _matchBoost(Orders memory o) private returns (bytes32) {
        return hub.matchOrdersBoost(o.app, o.dataset, o.workerpool, o.request);
    }

    function _boost(uint256 volume) private returns (bytes32) {
        Orders memory o = _ordersWithDataset(1);
        o.request.volume = volume;
        _signAll(o);
        return _matchBoost(o);
    }

    function _refuses(Orders memory o, string memory reason) private {
        vm.expectRevert(text(string.concat("PocoBoost: ", reason)));
        _matchBoost(o);
    }

    function _push(bytes32 dealId, uint256 index, address worker) private {
        _push(dealId, index, worker, "");
    }

    function _push(bytes32 dealId, uint256 index, address worker, bytes memory callbackData) private {
        bytes memory authorization = _authorize(schedulerKey, worker, Hashes.taskId(dealId, index), address(0));
        vm.prank(worker);
        hub.pushResultBoost(dealId, index, RESULTS, callbackData, authorization, address(0), "");
    }

    // ------------------------------------------------------------------------------------------------ match

    function test_match_stores() public {
        Orders memory o = _ordersWithDataset(1);
        o.app.tag = bytes32(uint256(0x01));
        o.workerpool.tag = bytes32(uint256(0xffffffff));
        o.dataset.tag = bytes32(uint256(0x02));
        o.request.tag = bytes32(uint256(0x0a010001));
        o.request.volume = 3;
        o.request.callback = stranger;
        _signAll(o);
        bytes32 dealId = _matchBoost(o);
        equal(dealId, Hashes.dealId(_requestDigest(o), 0), "id");
        DealBoost memory d = hub.viewDealBoost(dealId);
        equal(d.appOwner, appOwner, "app owner");
        equal(d.appPrice, APP_PRICE, "app price");
        equal(d.datasetOwner, datasetOwner, "dataset owner");
        equal(d.datasetPrice, DATASET_PRICE, "dataset price");
        equal(d.workerpoolOwner, scheduler, "scheduler");
        equal(d.workerpoolPrice, POOL_PRICE, "price");
        equal(d.requester, requester, "requester");
        equal(d.workerReward, POOL_PRICE * 99 / 100, "reward");
        equal(d.callback, stranger, "callback");
        equal(d.deadline, START + 7 * T, "deadline");
        equal(d.botFirst, 0, "first");
        equal(d.botSize, 3, "size");
        equal(bytes32(d.shortTag), bytes32(bytes3(0x010003)), "tag: the union's low three bytes");
        equal(d.sponsor, requester, "sponsor");
        uint256 price = 3 * (APP_PRICE + DATASET_PRICE + POOL_PRICE);
        equal(hub.frozenOf(requester), price, "price");
        equal(hub.frozenOf(scheduler), 900_000_000, "stake");
        equal(hub.balanceOf(address(hub)), price + 900_000_000, "pot");
        equal(hub.viewConsumed(_requestDigest(o)), 3, "consumed");
    }

    function test_match_logs() public {
        Orders memory o = _ordersWithDataset(1);
        o.request.params = "params";
        _signAll(o);
        vm.expectEmit(true, false, false, true, address(hub));
        emit IHubBoost.SchedulerNoticeBoost(
            workerpool, Hashes.dealId(_requestDigest(o), 0), app, dataset, 0, 0, "params", requester
        );
        vm.recordLogs();
        _matchBoost(o);
        equalText(
            _logged(), "Transfer Lock(requester) Transfer Lock(scheduler) SchedulerNoticeBoost OrdersMatched", "logs"
        );
    }

    /// Rationale: whoever matches can write anything into a dataset order that nobody signed; it must not cost the requester.
    function test_match_withoutDataset_locksNothingForIt() public {
        Orders memory o = _orders(1);
        o.request.datasetmaxprice = DATASET_PRICE;
        o.dataset.datasetprice = DATASET_PRICE;
        o.dataset.tag = bytes32(uint256(0xf0));
        _signAll(o);
        bytes32 dealId = _matchBoost(o);
        equal(hub.frozenOf(requester), APP_PRICE + POOL_PRICE, "price");
        equal(hub.viewDealBoost(dealId).datasetPrice, 0, "dataset price");
        equal(bytes32(hub.viewDealBoost(dealId).shortTag), 0, "tag");
        _push(dealId, 0, workers[0]);
        equal(hub.frozenOf(requester), 0, "nothing stays frozen");
    }

    function test_match_consumesWithClassic() public {
        Orders memory o = _orders(1);
        o.request.volume = 5;
        o.app.volume = 2;
        _signAll(o);
        bytes32 first = _matchBoost(o);
        o.app.volume = 3;
        _signAll(o);
        bytes32 second = _match(o);
        equal(hub.viewDealBoost(first).botSize, 2, "two by Boost");
        equal(hub.viewDeal(second).botFirst, 2, "then classic");
        equal(hub.viewDeal(second).botSize, 3, "three");
        equal(hub.viewDeal(first).botSize, 0, "a Boost deal is no classic deal");
        equal(hub.viewDealBoost(second).botSize, 0, "nor the reverse");
        _refuses(o, "One or more orders consumed");
    }

    /// Rationale: one deal, one road: what only a classic deal may do is refused to a Boost deal, and the reverse.
    function test_roads_areSeparate() public {
        bytes32 boost = _boost(1);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.TaskOutsideDeal.selector, boost, 0, 0, 0));
        hub.initialize(boost, 0);
        bytes32 classic = _deal(1, 1);
        vm.expectRevert(text("PocoBoost: Unknown task"));
        hub.claimBoost(classic, 0);
        bytes32 taskId = Hashes.taskId(boost, 0);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, TaskStatus.UNSET));
        hub.claim(taskId);
        _push(boost, 0, workers[0]);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, taskId, TaskStatus.COMPLETED));
        hub.claim(taskId);
        Orders memory o = _ordersWithDataset(1);
        _signAll(o);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.IncompatibleDatasetOrder.selector, "Deal not found"));
        hub.assertDatasetDealCompatibility(o.dataset, boost);
    }

    function test_match_terms() public {
        Orders memory o = _ordersWithDataset(2);
        _refuses(o, "Bad trust level");
        o = _ordersWithDataset(1);
        o.request.category = 1;
        _refuses(o, "Category mismatch");
        o.request.category = 5;
        o.workerpool.category = 5;
        _refuses(o, "Unknown category");
        o = _ordersWithDataset(1);
        o.app.appprice = APP_PRICE + 1;
        _refuses(o, "Overpriced app");
        o = _ordersWithDataset(1);
        o.dataset.datasetprice = DATASET_PRICE + 1;
        _refuses(o, "Overpriced dataset");
        o = _ordersWithDataset(1);
        o.workerpool.workerpoolprice = POOL_PRICE + 1;
        _refuses(o, "Overpriced workerpool");
        o = _ordersWithDataset(1);
        o.dataset.tag = bytes32(uint256(0x02));
        _refuses(o, "Workerpool tag does not match demand");
        o = _ordersWithDataset(1);
        o.request.tag = bytes32(uint256(0x01));
        o.workerpool.tag = bytes32(uint256(0x01));
        _refuses(o, "App tag does not match demand");
        o = _ordersWithDataset(1);
        o.request.app = stranger;
        _refuses(o, "App mismatch");
        o = _ordersWithDataset(1);
        o.request.dataset = stranger;
        _refuses(o, "Dataset mismatch");
    }

    function test_match_restrictions() public {
        Orders memory o = _ordersWithDataset(1);
        o.request.workerpool = stranger;
        _refuses(o, "Workerpool restricted by request order");
        o = _ordersWithDataset(1);
        o.app.datasetrestrict = stranger;
        _refuses(o, "Dataset restricted by app order");
        o = _ordersWithDataset(1);
        o.app.workerpoolrestrict = stranger;
        _refuses(o, "Workerpool restricted by app order");
        o = _ordersWithDataset(1);
        o.app.requesterrestrict = stranger;
        _refuses(o, "Requester restricted by app order");
        o = _ordersWithDataset(1);
        o.dataset.apprestrict = stranger;
        _refuses(o, "App restricted by dataset order");
        o = _ordersWithDataset(1);
        o.dataset.workerpoolrestrict = stranger;
        _refuses(o, "Workerpool restricted by dataset order");
        o = _ordersWithDataset(1);
        o.dataset.requesterrestrict = stranger;
        _refuses(o, "Requester restricted by dataset order");
        o = _ordersWithDataset(1);
        o.workerpool.apprestrict = stranger;
        _refuses(o, "App restricted by workerpool order");
        o = _ordersWithDataset(1);
        o.workerpool.datasetrestrict = stranger;
        _refuses(o, "Dataset restricted by workerpool order");
        o = _ordersWithDataset(1);
        o.workerpool.requesterrestrict = stranger;
        _refuses(o, "Requester restricted by workerpool order");
    }

    function test_match_groupMember() public {
        Group group = new Group();
        Orders memory o = _orders(1);
        o.app.requesterrestrict = address(group);
        _signAll(o);
        _refuses(o, "Requester restricted by app order");
        group.add(requester, 4);
        _matchBoost(o);
    }

    function test_match_authenticity() public {
        Orders memory o = _ordersWithDataset(1);
        o.app.app = o.request.app = stranger;
        _refuses(o, "App not registered");
        o = _ordersWithDataset(1);
        _signAll(o);
        o.app.sign = o.request.sign;
        _refuses(o, "Invalid app order signature");
        o = _ordersWithDataset(1);
        o.dataset.dataset = o.request.dataset = stranger;
        _signAll(o);
        _refuses(o, "Dataset not registered");
        o = _ordersWithDataset(1);
        _signAll(o);
        o.dataset.sign = o.app.sign;
        _refuses(o, "Invalid dataset order signature");
        o = _ordersWithDataset(1);
        o.workerpool.workerpool = stranger;
        _signAll(o);
        _refuses(o, "Workerpool not registered");
        o = _ordersWithDataset(1);
        _signAll(o);
        o.workerpool.sign = o.app.sign;
        _refuses(o, "Invalid workerpool order signature");
        o = _ordersWithDataset(1);
        _signAll(o);
        o.request.sign = o.app.sign;
        _refuses(o, "Invalid request order signature");
    }

    function test_match_roomOfValues() public {
        Orders memory o = _orders(1);
        o.request.volume = 65_536;
        o.app.volume = 65_536;
        o.workerpool.volume = 65_536;
        _signAll(o);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.SafeCastOverflowedUintDowncast.selector, 16, 65_536));
        _matchBoost(o);
        o = _orders(1);
        o.app.appprice = o.request.appmaxprice = 1 << 96;
        _signAll(o);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.SafeCastOverflowedUintDowncast.selector, 96, 1 << 96));
        _matchBoost(o);
        o.app.appprice = (1 << 96) - 1;
        _signAll(o);
        vm.expectRevert(text("IexecEscrow: Transfer amount exceeds balance"));
        _matchBoost(o);
    }

    function test_match_entriesOfAFormerRegistry() public {
        ForeignRegistry registry = new ForeignRegistry();
        ForeignEntry pool = new ForeignEntry(scheduler, 35, 5);
        ForeignEntry foreignApp = new ForeignEntry(appOwner, 0, 0);
        registry.register(address(pool));
        registry.register(address(foreignApp));
        hub.changeRegistries(address(registry), address(datasets), address(registry));
        Orders memory o = _orders(1);
        o.workerpool.workerpool = address(pool);
        o.app.app = o.request.app = address(foreignApp);
        _signAll(o);
        equal(hub.viewDealBoost(_matchBoost(o)).workerReward, POOL_PRICE * 95 / 100, "the entry's own ratio");
    }

    // ------------------------------------------------------------------------------------------------ push

    function test_push_pays() public {
        bytes32 dealId = _boost(2);
        vm.expectEmit(false, false, false, true, address(hub));
        emit IHubBoost.ResultPushedBoost(dealId, 1, RESULTS);
        vm.recordLogs();
        _push(dealId, 1, workers[0]);
        equalText(
            _logged(),
            string.concat(
                "Seize(requester) Transfer Reward(worker0) Transfer Reward(app) Transfer Reward(dataset) ",
                "Transfer Unlock(scheduler) Transfer Reward(scheduler) Pushed"
            ),
            "logs"
        );
        uint256 price = APP_PRICE + DATASET_PRICE + POOL_PRICE;
        equal(hub.frozenOf(requester), price, "the other task");
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT + POOL_PRICE * 99 / 100, "worker");
        equal(hub.balanceOf(appOwner), APP_PRICE, "app owner");
        equal(hub.balanceOf(datasetOwner), DATASET_PRICE, "dataset owner");
        equal(hub.balanceOf(scheduler), 1000 * RLC_UNIT - 300_000_000 + POOL_PRICE / 100, "scheduler");
        equal(hub.balanceOf(address(hub)), price + 300_000_000, "pot");
        Task memory task = hub.viewTask(Hashes.taskId(dealId, 1));
        check(task.status == TaskStatus.COMPLETED, "completed");
        equal(task.dealid, 0, "nothing else is kept");
        equal(hub.resultFor(Hashes.taskId(dealId, 1)), "", "no result kept");
        equal(hub.viewScore(workers[0]), 0, "score");
    }

    /// Rationale: what the sponsor locked is what is spent; the requester may have nothing, or other deals' money frozen.
    function test_push_chargesTheSponsor() public {
        _boost(1);
        uint256 other = hub.frozenOf(requester);
        Orders memory o = _orders(1);
        _signAll(o);
        vm.prank(sponsor);
        vm.recordLogs();
        bytes32 dealId = hub.sponsorMatchOrdersBoost(o.app, o.dataset, o.workerpool, o.request);
        equalText(
            _logged(),
            "Transfer Lock(sponsor) Transfer Lock(scheduler) SchedulerNoticeBoost OrdersMatched SponsoredBoost",
            "logs"
        );
        equal(hub.viewDealBoost(dealId).sponsor, sponsor, "sponsor");
        _push(dealId, 0, workers[0]);
        equal(hub.frozenOf(sponsor), 0, "spent");
        equal(hub.frozenOf(requester), other, "untouched");
    }

    function test_push_takesAPartOfTheKitty() public {
        bytes32 late = _boost(1);
        vm.warp(START + 7 * T);
        hub.claimBoost(late, 0);
        bytes32 dealId = _boost(1);
        uint256 before = hub.balanceOf(scheduler);
        vm.recordLogs();
        _push(dealId, 0, workers[0]);
        equalText(
            _logged(),
            string.concat(
                "Seize(requester) Transfer Reward(worker0) Transfer Reward(app) Transfer Reward(dataset) ",
                "Transfer Unlock(scheduler) Seize(kitty) Transfer Reward(scheduler) Pushed"
            ),
            "logs"
        );
        equal(hub.balanceOf(scheduler), before + 300_000_000 + POOL_PRICE / 100 + 300_000_000, "kitty and all");
        equal(hub.frozenOf(hub.kitty_address()), 0, "kitty");
        equal(hub.balanceOf(address(hub)), 0, "pot");
    }

    function test_push_freeAppAndDataset() public {
        Orders memory o = _ordersWithDataset(1);
        o.app.appprice = 0;
        o.dataset.datasetprice = 0;
        _signAll(o);
        bytes32 dealId = _matchBoost(o);
        vm.recordLogs();
        _push(dealId, 0, workers[0]);
        equalText(
            _logged(),
            "Seize(requester) Transfer Reward(worker0) Transfer Unlock(scheduler) Transfer Reward(scheduler) Pushed",
            "logs"
        );
    }

    function test_push_reverts() public {
        bytes32 dealId = _boost(1);
        bytes32 taskId = Hashes.taskId(dealId, 0);
        vm.expectRevert(text("PocoBoost: Unknown task"));
        hub.pushResultBoost(dealId, 1, RESULTS, "", "", address(0), "");
        vm.expectRevert(text("PocoBoost: Unknown task"));
        hub.pushResultBoost(0, 0, RESULTS, "", "", address(0), "");
        bytes memory authorization = _authorize(schedulerKey, workers[1], taskId, address(0));
        vm.prank(workers[0]);
        vm.expectRevert(text("PocoBoost: Invalid contribution authorization signature"));
        hub.pushResultBoost(dealId, 0, RESULTS, "", authorization, address(0), "");
        vm.prank(workers[0]);
        vm.expectRevert(text("invalid-signature-format"));
        hub.pushResultBoost(dealId, 0, RESULTS, "", "", address(0), "");
        _push(dealId, 0, workers[0]);
        vm.expectRevert(text("PocoBoost: Task status not unset"));
        hub.pushResultBoost(dealId, 0, RESULTS, "", "", address(0), "");
        dealId = _boost(1);
        vm.warp(START + 7 * T);
        vm.expectRevert(text("PocoBoost: Deadline reached"));
        hub.pushResultBoost(dealId, 0, RESULTS, "", "", address(0), "");
    }

    function _teeDeal(address callback) private returns (bytes32 dealId) {
        Orders memory o = _orders(1);
        o.app.tag = o.request.tag = o.workerpool.tag = bytes32(uint256(0x03));
        o.request.callback = callback;
        _signAll(o);
        return _matchBoost(o);
    }

    function test_push_tee() public {
        bytes32 dealId = _teeDeal(address(0));
        bytes32 taskId = Hashes.taskId(dealId, 0);
        vm.expectRevert(text("PocoBoost: Tag requires enclave challenge"));
        hub.pushResultBoost(dealId, 0, RESULTS, "", "", address(0), "");
        bytes memory authorization = _authorize(schedulerKey, workers[0], taskId, enclave);
        bytes memory proof = _signMessage(enclaveKey, Hashes.boostProof(workers[0], taskId, keccak256(RESULTS)));
        vm.prank(workers[0]);
        vm.expectRevert(text("PocoBoost: Invalid enclave signature"));
        hub.pushResultBoost(dealId, 0, "other", "", authorization, enclave, proof);
        vm.prank(workers[0]);
        hub.pushResultBoost(dealId, 0, RESULTS, "", authorization, enclave, proof);
        check(hub.viewTask(taskId).status == TaskStatus.COMPLETED, "completed");
    }

    /// Rationale: with a broker configured, only what the broker authorized counts as an enclave.
    function test_push_teeBroker() public {
        uint256 brokerKey = uint256(keccak256("broker"));
        hub.setTeeBroker(vm.addr(brokerKey));
        bytes32 dealId = _teeDeal(address(0));
        bytes32 taskId = Hashes.taskId(dealId, 0);
        bytes memory proof = _signMessage(enclaveKey, Hashes.boostProof(workers[0], taskId, keccak256(RESULTS)));
        bytes memory authorization = _authorize(schedulerKey, workers[0], taskId, enclave);
        vm.prank(workers[0]);
        vm.expectRevert(text("PocoBoost: Invalid contribution authorization signature"));
        hub.pushResultBoost(dealId, 0, RESULTS, "", authorization, enclave, proof);
        authorization = _authorize(brokerKey, workers[0], taskId, enclave);
        vm.prank(workers[0]);
        hub.pushResultBoost(dealId, 0, RESULTS, "", authorization, enclave, proof);
    }

    // ------------------------------------------------------------------------------------------------ callback

    function _callbackDeal(address callback) private returns (bytes32 dealId) {
        Orders memory o = _orders(1);
        o.request.callback = callback;
        _signAll(o);
        return _matchBoost(o);
    }

    function test_callback_receives() public {
        Consumer consumer = new Consumer();
        bytes32 dealId = _callbackDeal(address(consumer));
        bytes memory authorization = _authorize(schedulerKey, workers[0], Hashes.taskId(dealId, 0), address(0));
        vm.prank(workers[0]);
        vm.expectRevert(text("PocoBoost: Callback requires data"));
        hub.pushResultBoost(dealId, 0, RESULTS, "", authorization, address(0), "");
        _push(dealId, 0, workers[0], "data");
        equal(consumer.id(), Hashes.taskId(dealId, 0), "id");
        equal(consumer.result(), "data", "data");
        check(consumer.gasSeen() > 190_000, "gas");
    }

    /// @dev The enclave vouches for what the callback is given.
    function test_callback_enclaveSignsItsData() public {
        Consumer consumer = new Consumer();
        bytes32 dealId = _teeDeal(address(consumer));
        bytes32 taskId = Hashes.taskId(dealId, 0);
        bytes memory authorization = _authorize(schedulerKey, workers[0], taskId, enclave);
        bytes memory proof = _signMessage(enclaveKey, Hashes.boostProof(workers[0], taskId, keccak256("data")));
        vm.prank(workers[0]);
        hub.pushResultBoost(dealId, 0, RESULTS, "data", authorization, enclave, proof);
        equal(consumer.result(), "data", "data");
    }

    /// Rationale: a consumer that fails, or burns what it gets, cannot keep the worker from its reward.
    function test_callback_cannotBlock() public {
        _push(_callbackDeal(address(new Glutton(false))), 0, workers[0], "data");
        _push(_callbackDeal(address(new Glutton(true))), 0, workers[0], "data");
        _push(_callbackDeal(stranger), 0, workers[0], "data");
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT + 3 * POOL_PRICE * 99 / 100, "paid");
    }

    /// Rationale: nor can whoever pushes starve the consumer.
    function test_callback_gasIsChecked() public {
        bytes32 dealId = _callbackDeal(address(new Consumer()));
        bytes memory authorization = _authorize(schedulerKey, workers[0], Hashes.taskId(dealId, 0), address(0));
        vm.prank(workers[0]);
        vm.expectRevert(text("PocoBoost: Not enough gas after callback"));
        hub.pushResultBoost{gas: 300_000}(dealId, 0, RESULTS, "data", authorization, address(0), "");
    }

    function test_callback_reentrance() public {
        Reentrant consumer = new Reentrant();
        bytes32 dealId = _callbackDeal(address(consumer));
        consumer.prepare(abi.encodeCall(hub.pushResultBoost, (dealId, 0, RESULTS, "data", "", address(0), "")));
        _push(dealId, 0, workers[0], "data");
        check(!consumer.succeeded(), "refused: the task has ended");
        equal(hub.balanceOf(workers[0]), 1000 * RLC_UNIT + POOL_PRICE * 99 / 100, "paid once");
    }

    // ------------------------------------------------------------------------------------------------ claim

    function test_claim_refundsThePayer() public {
        Orders memory o = _ordersWithDataset(1);
        _signAll(o);
        vm.prank(sponsor);
        bytes32 dealId = hub.sponsorMatchOrdersBoost(o.app, o.dataset, o.workerpool, o.request);
        vm.warp(START + 7 * T - 1);
        vm.expectRevert(text("PocoBoost: Deadline not reached"));
        hub.claimBoost(dealId, 0);
        vm.warp(START + 7 * T);
        vm.recordLogs();
        vm.prank(stranger);
        hub.claimBoost(dealId, 0);
        equalText(_logged(), "Transfer Unlock(sponsor) Seize(scheduler) Reward(kitty) Lock(kitty) Claimed", "logs");
        equal(hub.balanceOf(sponsor), 1000 * RLC_UNIT, "refunded");
        equal(hub.frozenOf(scheduler), 0, "seized");
        equal(hub.frozenOf(hub.kitty_address()), 300_000_000, "kitty");
        equal(hub.balanceOf(address(hub)), 300_000_000, "pot");
        check(hub.viewTask(Hashes.taskId(dealId, 0)).status == TaskStatus.FAILED, "failed");
        vm.expectRevert(text("PocoBoost: Task status not unset"));
        hub.claimBoost(dealId, 0);
        vm.expectRevert(text("PocoBoost: Unknown task"));
        hub.claimBoost(dealId, 1);
    }

    // ------------------------------------------------------------------------------------------------ economics

    /// Rationale: whatever is delivered and whatever expires, the pot is what is frozen, and nobody's money is lost.
    function testFuzz_money_isConserved(uint8 volume, uint256 delivered, uint64 price, bool sponsored) public {
        vm.assume(volume != 0);
        Orders memory o = _ordersWithDataset(1);
        o.request.volume = volume;
        o.workerpool.workerpoolprice = o.request.workerpoolmaxprice = price % (2 * RLC_UNIT);
        _signAll(o);
        bytes32 dealId;
        if (sponsored) {
            vm.prank(sponsor);
            dealId = hub.sponsorMatchOrdersBoost(o.app, o.dataset, o.workerpool, o.request);
        } else {
            dealId = _matchBoost(o);
        }
        uint256 supply = hub.totalSupply();
        for (uint256 i = 0; i < volume; ++i) {
            if ((delivered >> i) & 1 == 1) _push(dealId, i, workers[i % WORKERS]);
        }
        vm.warp(START + 7 * T);
        for (uint256 i = 0; i < volume; ++i) {
            if ((delivered >> i) & 1 == 0) hub.claimBoost(dealId, i);
        }
        equal(hub.frozenOf(requester) + hub.frozenOf(sponsor) + hub.frozenOf(scheduler), 0, "nothing stays frozen");
        equal(hub.balanceOf(address(hub)), hub.frozenOf(hub.kitty_address()), "pot is the kitty");
        equal(hub.totalSupply(), supply, "supply");
    }
}
